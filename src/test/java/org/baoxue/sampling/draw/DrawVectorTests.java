package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;
import org.baoxue.shared.Sha256;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The published case: a frame, a plan, a seed and the one right result.
class DrawVectorTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode vectors =
            JSON.readTree(DrawVectorTests.class.getResourceAsStream("/sampling/draw-vectors.json"));
    private final List<FrameUnit> units =
            vectors.get("frame").valueStream().map(DrawVectorTests::unit).toList();
    private final Seed seed = new Seed(vectors.get("seed").asString());
    private final Draw draw =
            new Draw(
                    new DrawCode(vectors.get("drawCode").asString()),
                    JSON.treeToValue(vectors.get("plan"), Plan.class),
                    Frame.of(units));

    @Test
    void hashesTheFrame() {
        assertThat(draw.frame().hash().hex()).isEqualTo(vectors.get("frameHash").asString());
        assertThat(Frame.of(units.reversed()).hash()).isEqualTo(draw.frame().hash());
    }

    @Test
    void givesTheTicketThatSha256sumGives() {
        var example = vectors.get("exampleTicket");
        var stage = Stage.ofWord(example.get("stage").asString());
        var code = example.get("code").asString();

        assertThat(new Tickets(seed, draw.code(), stage).of(code).value())
                .isEqualTo(example.get("ticket").asString())
                .isEqualTo(Sha256.sum(seed + ",2019-SY-01,household," + code).hex());
    }

    @Test
    void drawsTheOneRightResult() {
        var result = draw.all(Seeds.one(seed));

        assertThat(JSON.<JsonNode>valueToTree(published(result))).isEqualTo(vectors.get("result"));
    }

    private static FrameUnit unit(JsonNode unit) {
        return new FrameUnit(
                Stage.ofWord(unit.get("stage").asString()),
                unit.get("parent").asString(),
                unit.get("code").asString());
    }

    private static Map<String, Object> published(DrawResult result) {
        return Map.of(
                "teams",
                result.teams().stream().map(DrawVectorTests::published).toList(),
                "shortfalls",
                result.shortfalls());
    }

    private static Map<String, Object> published(DrawnTown team) {
        return Map.of(
                "team",
                team.team(),
                "town",
                team.town(),
                "villages",
                team.villages().stream().map(DrawnVillage::code).toList(),
                "schools",
                team.schools().stream()
                        .map(s -> Map.of("stage", s.stage().word(), "code", s.code()))
                        .toList(),
                "households",
                codes(team.households()),
                "householdsOutsideDrawnVillages",
                codes(team.householdsOutsideDrawnVillages()),
                "reserves",
                team.villages().stream()
                        .collect(Collectors.toMap(DrawnVillage::code, v -> codes(v.reserves()))));
    }

    private static List<String> codes(List<DrawnHousehold> households) {
        return households.stream().map(DrawnHousehold::code).toList();
    }
}
