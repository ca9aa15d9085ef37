package org.baoxue.review;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A team's slips on their way: compiled, worded by the leader, signed by all, final.
record SlipRound(ReviewTeam team) {

    static final List<Map<String, List<Double>>> SIGNATURE =
            List.of(Map.of("points", List.of(0.1, 0.5, 0.3, 0.3, 0.5, 0.7, 0.9, 0.4)));

    static void putOnSlips(ReviewTeam team) {
        new SlipRound(team).run();
    }

    private void run() {
        var compiled = team.leader().act("review/compileSlips", Map.of("team", team.id()));
        assertThat(compiled.path("waiting")).as("%s", compiled).isEmpty();
        for (var slip : compiled.path("slips")) {
            settle(slip);
        }
    }

    private void settle(JsonNode compiled) {
        var slip = compiled.path("id").asString();
        var version = compiled.path("version").asInt();
        var words =
                Map.of(
                        "highlights",
                        "班子重视,资料规范。" + compiled.path("subject").path("name").asString());
        version = moved(team.leader().act("review/editSlip", with(slip, version, "rows", words)));
        for (var member = 0; member < team.size(); member++) {
            version =
                    moved(
                            team.member(member)
                                    .act(
                                            "review/signSlip",
                                            with(slip, version, "strokes", SIGNATURE)));
        }
        var last = team.leader().act("review/finaliseSlip", with(slip, version, "", Map.of()));
        assertThat(last.path("state").asString()).as("%s", last).isEqualTo("FINAL");
        assertThat(last.path("number").asString("")).isNotBlank();
        var late = team.leader().act("review/editSlip", with(slip, moved(last), "rows", words));
        assertThat(late.path("code").asString()).as("a final slip edited").isEqualTo("wrong-stage");
    }

    private static int moved(JsonNode slip) {
        assertThat(slip.has("version")).as("%s", slip).isTrue();
        return slip.path("version").asInt();
    }

    private static Map<String, Object> with(String slip, int version, String name, Object value) {
        var variables = new HashMap<String, Object>(Map.of("slip", slip, "version", version));
        if (!name.isEmpty()) {
            variables.put(name, value);
        }
        return variables;
    }
}
