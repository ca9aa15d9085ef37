package org.baoxue.seed.demo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The standard review of the sample county, half-way: the first team is through and its slips are
/// compiled, the county's is final, the second has handed everything in, the third is on its way,
/// the fourth has just replaced a household.
///
/// @param office the city review office
/// @param inspector an inspector by sign-in name
/// @param begun the first day in the field: what is filled and signed bears the day on which it is
///   prepared
public record HalfwayReview(Voice office, Function<String, Voice> inspector, LocalDate begun) {

    public static final String CODE = "2019-SY-01";

    /// Whose reading is on record for the standard draw.
    public static final String SEED = "53096217404418835127";

    /// Who saw it fall.
    public static final List<String> WITNESSES = List.of("见证人甲", "见证人乙");

    private static final int PEOPLE_IN_A_TEAM = 3;
    private static final int DAYS_IN_THE_FIELD = 10;

    /// One answer in so many is not as expected.
    private static final int FINDING_IN = 40;

    /// How many of its units the third team has been to.
    private static final int VISITED_BY_THE_THIRD = 9;

    public void prepare() {
        draw();
        var teams = staff();
        office.say("openFieldWork", Map.of("review", CODE));
        inspect(teams.get(0), Integer.MAX_VALUE, true);
        putOnSlips(teams.get(0));
        inspect(teams.get(1), Integer.MAX_VALUE, false);
        inspect(teams.get(2), VISITED_BY_THE_THIRD, false);
        replaceOne(teams.get(3));
    }

    private void draw() {
        office.say(
                "planReview",
                Map.of(
                        "input",
                        Map.of(
                                "id", CODE,
                                "county", "619901",
                                "countyName", "禾望县",
                                "name", "禾望县2019年贫困退出义务教育有保障市级复查",
                                "referenceDate", "2019-08-31",
                                "fieldFrom", begun.toString(),
                                "fieldTo", begun.plusDays(DAYS_IN_THE_FIELD).toString())));
        office.say("freezeFrame", Map.of("review", CODE));
        office.say("enterSeed", Map.of("sample", CODE, "seed", SEED, "witnesses", WITNESSES));
        office.say("drawSample", Map.of("sample", CODE));
    }

    private List<JsonNode> staff() {
        office.say(
                "announceTeamDraw",
                Map.of("input", Map.of("review", CODE, "size", PEOPLE_IN_A_TEAM)));
        var fieldWork =
                office.say(
                        "drawTeams", Map.of("review", CODE, "seed", SEED, "witnesses", WITNESSES));
        var teams = new ArrayList<JsonNode>();
        fieldWork.path("teams").forEach(teams::add);
        return teams;
    }

    private void inspect(JsonNode team, int most, boolean accept) {
        var leader = inspector.apply(team.path("leader").path("id").asString());
        var member = inspector.apply(team.path("members").path(1).path("id").asString());
        var inspecting = new Inspecting(member, HalfwayReview::found);
        for (var visit : visits(team, most)) {
            var sheet = inspecting.sheet(visit);
            var state = sheet.path("state").asString();
            if (state.matches("NOT_STARTED|OPEN")) {
                var filled = inspecting.fill(visit, sheet);
                var name = team.path("members").path(1).path("name").asString();
                inspecting.sign(visit, filled, name);
                inspecting.submit(visit);
            }
            if (accept && !state.equals("ACCEPTED")) {
                new Inspecting(leader, HalfwayReview::found).accept(visit);
            }
        }
    }

    /// The team's slips are compiled; the first is signed by all and final.
    private void putOnSlips(JsonNode team) {
        var leader = inspector.apply(team.path("leader").path("id").asString());
        var slips = leader.say("compileSlips", Map.of("team", team.path("id").asString()));
        var first = slips.path("slips").path(0);
        if (first.path("state").asString().equals("FINAL")) {
            return;
        }
        var slip = first.path("id").asString();
        var version = first.path("version").asInt();
        for (var member : team.path("members")) {
            version =
                    inspector
                            .apply(member.path("id").asString())
                            .say(
                                    "signSlip",
                                    Map.of(
                                            "slip", slip,
                                            "version", version,
                                            "strokes", Inspecting.SIGNATURE))
                            .path("version")
                            .asInt();
        }
        leader.say("finaliseSlip", Map.of("slip", slip, "version", version));
    }

    private void replaceOne(JsonNode team) {
        var member = inspector.apply(team.path("members").path(1).path("id").asString());
        var households =
                office.say(
                        "visits",
                        Map.of(
                                "review",
                                CODE,
                                "filter",
                                Map.of("team", team.path("number").asInt(), "form", "HOUSEHOLD")));
        var first = households.path("edges").path(0).path("node").path("id").asString();
        member.say(
                "replaceHousehold",
                Map.of(
                        "input",
                        Map.of(
                                "visit", first,
                                "reason", "AWAY_AFTER_TWO_TRIES",
                                "note", "两次入户均无人在家，邻居称全家外出务工。")));
    }

    private List<String> visits(JsonNode team, int most) {
        var page =
                office.say(
                        "visits",
                        Map.of(
                                "review",
                                CODE,
                                "filter",
                                Map.of("team", team.path("number").asInt())));
        var ids = new ArrayList<String>();
        page.path("edges").forEach(edge -> ids.add(edge.path("node").path("id").asString()));
        return ids.subList(0, Math.min(most, ids.size()));
    }

    /// Mostly as expected; now and then not, always at the same items.
    private static @Nullable Map<String, ?> found(String visit, JsonNode entry) {
        var key = entry.path("key").asString();
        if (entry.path("item").path("slipRow").asString("").equals("HIGHLIGHTS")) {
            return Map.of("text", "责任层层压实，台账资料规范，控辍保学责任书签订到户。");
        }
        var feared = Findings.asFeared(entry);
        var unlucky = Math.floorMod((visit + key).hashCode(), FINDING_IN) == 0;
        return unlucky && feared != null ? feared : Findings.asExpected(entry);
    }
}
