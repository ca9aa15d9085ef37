package org.baoxue.sampling.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.baoxue.sampling.estimate.Certainty.Intervals;
import org.baoxue.sampling.estimate.Observation.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.stream.Stream;

/// What R's `survey` gives for two samples: shares to 12 digits behind the point, totals to 9.
class EstimateVectorTests {

    private static final Offset<Double> TWELVE_DIGITS = within(5.1e-13);
    private static final Offset<Double> NINE_DIGITS = within(5.1e-10);

    static Stream<JsonNode> vectors() {
        return new JsonMapper()
                .readTree(
                        EstimateVectorTests.class.getResourceAsStream(
                                "/sampling/estimate-vectors.json"))
                .valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheFiguresOfR(JsonNode vector) {
        var observations =
                vector.get("design").valueStream().map(EstimateVectorTests::observation).toList();
        var expected = vector.get("expected");

        var estimate = Estimate.ofVisited(observations).orElseThrow();

        assertThat(estimate.households()).isEqualTo(observations.size());
        assertThat(estimate.degreesOfFreedom()).isEqualTo(expected.get("df").asInt());
        assertThat(estimate.share()).isCloseTo(expected.get("share").asDouble(), TWELVE_DIGITS);
        assertThat(estimate.standardError())
                .isCloseTo(expected.get("se").asDouble(), TWELVE_DIGITS);
        assertThat(estimate.weightSum())
                .isCloseTo(expected.get("weightSum").asDouble(), NINE_DIGITS);
        assertThat(estimate.total()).isCloseTo(expected.get("total").asDouble(), NINE_DIGITS);
        assertThat(estimate.totalStandardError())
                .isCloseTo(expected.get("totalSe").asDouble(), NINE_DIGITS);
        var intervals = (Intervals) estimate.certainty();
        assertClose(intervals.t(), expected.get("t95"));
        assertClose(intervals.kornGraubard(), expected.get("kornGraubard95"));
    }

    private static Observation observation(JsonNode row) {
        return new Observation(
                row.get("town").asString(),
                row.get("village").asString(),
                row.get("household").asString(),
                row.get("N").asInt(),
                row.get("M").asInt(),
                row.get("H").asInt(),
                row.get("problem").asInt() == 1 ? Finding.PROBLEM : Finding.NO_PROBLEM);
    }

    private static void assertClose(Interval actual, JsonNode expected) {
        assertThat(actual.lower()).isCloseTo(expected.get(0).asDouble(), TWELVE_DIGITS);
        assertThat(actual.upper()).isCloseTo(expected.get(1).asDouble(), TWELVE_DIGITS);
    }
}
