package org.baoxue.sampling.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.baoxue.sampling.estimate.Certainty.Intervals;
import org.baoxue.sampling.estimate.Certainty.NoInterval;
import org.baoxue.sampling.estimate.Certainty.Reason;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Cases worked out by hand, and what holds for every sample.
class EstimateTests {

    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void reducesToClustersWhereTownsAreSeenWhole() {
        // Two of four towns, seen whole: each household stands for two, W = 8, share 2/8. The
        // residuals of the towns are ±1/8, so the variance is (1 − 2/4) · 2 · 2/64.
        var estimate =
                visited(
                        Observations.ofTowns(4)
                                .add("A", 1, "A1", 2, "x.")
                                .add("B", 1, "B1", 2, ".."));

        assertThat(estimate.weightSum()).isCloseTo(8, ROUNDING);
        assertThat(estimate.share()).isCloseTo(0.25, ROUNDING);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(1 / 32.0), ROUNDING);
        assertThat(estimate.total()).isCloseTo(2, ROUNDING);
        assertThat(estimate.totalStandardError()).isCloseTo(Math.sqrt(2), ROUNDING);
    }

    @Test
    void addsNothingForASingleUnitNorForAStageTakenWhole() {
        // Both towns there are, with their only village: all chance lies in two of B1's four
        // households, each of which stands for two. A1's one household of ten has no spread.
        // Variance of the total (1 − 2/4) · 2 · 2² · ½ = 2, of the share 2/14².
        var estimate =
                visited(
                        Observations.ofTowns(2)
                                .add("A", 1, "A1", 10, "x")
                                .add("B", 1, "B1", 4, "x."));

        assertThat(estimate.share()).isCloseTo(12 / 14.0, ROUNDING);
        assertThat(estimate.totalStandardError()).isCloseTo(Math.sqrt(2), ROUNDING);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(2) / 14, ROUNDING);
    }

    @Test
    void countsTheLowerStagesByThePartOfTownsTaken() {
        // Each household stands for (3/1)(3/2)(2/2) = 4.5, so A's villages sum to 9 and 0 problems.
        // Their spread (1 − 2/3) · 2 · (4.5² + 4.5²) = 27 counts by 1/3, the part of towns taken;
        // the
        // spread between towns cannot be known from one.
        var estimate =
                visited(
                        Observations.ofTowns(3)
                                .add("A", 3, "A1", 2, "xx")
                                .add("A", 3, "A2", 2, ".."));

        assertThat(estimate.total()).isCloseTo(9, ROUNDING);
        assertThat(estimate.totalStandardError()).isCloseTo(3, ROUNDING);
    }

    @Test
    void givesNoIntervalForFewerThanTwoTownsAndSaysWhy() {
        var estimate = visited(Observations.ofTowns(3).add("A", 3, "A1", 9, "xx..."));

        assertThat(estimate.share()).isCloseTo(0.4, ROUNDING);
        assertThat(estimate.degreesOfFreedom()).isZero();
        assertThat(estimate.certainty()).isEqualTo(new NoInterval(Reason.FEWER_THAN_TWO_TOWNS));
    }

    @Test
    void takesTheNumberOfHouseholdsForAShareOfNone() {
        var estimate =
                visited(
                        Observations.ofTowns(9)
                                .add("A", 4, "A1", 30, "....")
                                .add("B", 5, "B1", 30, "......"));

        assertThat(estimate.share()).isZero();
        assertThat(estimate.standardError()).isZero();
        assertInterval(intervals(estimate).kornGraubard(), 0, 1 - Math.pow(0.025, 1 / 10.0));
        assertInterval(intervals(estimate).t(), 0, 0);
    }

    @Test
    void takesTheNumberOfHouseholdsForAShareOfAll() {
        var estimate =
                visited(
                        Observations.ofTowns(9)
                                .add("A", 4, "A1", 30, "xxxx")
                                .add("B", 7, "B1", 29, "xxxxxxx"));

        assertThat(estimate.share()).isEqualTo(1);
        assertThat(estimate.standardError()).isZero();
        assertInterval(intervals(estimate).kornGraubard(), Math.pow(0.025, 1 / 11.0), 1);
        assertInterval(intervals(estimate).t(), 1, 1);
    }

    @Test
    void shrinksTheIntervalsWhereNothingIsLeftToChance() {
        var estimate =
                visited(
                        Observations.ofTowns(2)
                                .add("A", 1, "A1", 4, "x...")
                                .add("B", 1, "B1", 3, "xx."));

        assertInterval(intervals(estimate).kornGraubard(), 3 / 7.0, 3 / 7.0);
        assertInterval(intervals(estimate).t(), 3 / 7.0, 3 / 7.0);
    }

    @Test
    void cutsThePlainIntervalToWhatAShareCanBe() {
        var estimate =
                visited(
                        Observations.ofTowns(18)
                                .add("A", 4, "A1", 30, "x...")
                                .add("B", 5, "B1", 30, "xxx..."));

        assertInterval(intervals(estimate).t(), 0, 1);
    }

    @Test
    void leavesOutHouseholdsNotVisitedOrCountsThemAsProblems() {
        var observations =
                Observations.ofTowns(4)
                        .add("A", 2, "A1", 10, "x..?")
                        .add("B", 2, "B1", 10, "..??")
                        .list();

        var visited = Estimate.ofVisited(observations).orElseThrow();
        var worst = Estimate.ofWorstCase(observations).orElseThrow();

        assertThat(visited.households()).isEqualTo(5);
        assertThat(visited.share()).isCloseTo(1 / 6.0, ROUNDING);
        assertThat(worst.households()).isEqualTo(8);
        assertThat(worst.share()).isCloseTo(0.5, ROUNDING);
        assertThat(visited.weightSum()).isCloseTo(80, ROUNDING);
        assertThat(worst.weightSum()).isCloseTo(80, ROUNDING);
    }

    @Test
    void givesNothingIfNobodyWasVisited() {
        var observations =
                Observations.ofTowns(4).add("A", 2, "A1", 10, "?").add("B", 2, "B1", 9, "?").list();

        assertThat(Estimate.ofVisited(observations)).isEmpty();
        assertThat(Estimate.ofWorstCase(observations).orElseThrow().share()).isEqualTo(1);
    }

    @Test
    void refusesSizesThatCannotBe() {
        assertRefused(
                Observations.ofTowns(1).add("A", 1, "A1", 9, ".").add("B", 1, "B1", 9, "."),
                "towns");
        assertRefused(
                Observations.ofTowns(1).add("A", 1, "A1", 9, ".").add("A", 1, "A2", 9, "."),
                "villages");
        assertRefused(Observations.ofTowns(1).add("A", 1, "A1", 2, "..."), "households");
        assertRefused(
                Observations.ofTowns(1).add("A", 2, "A1", 9, ".").add("A", 3, "A2", 9, "."),
                "villagesInFrame differs");
        assertRefused(
                Observations.ofTowns(1).add("A", 2, "A1", 9, ".").add("A", 2, "A1", 9, "."),
                "observed twice");
    }

    @RepeatedTest(200)
    void agreesWithTheFormulaHouseholdByHousehold(RepetitionInfo repetition) {
        var observations =
                Observations.random(new Random(repetition.getCurrentRepetition())).list();
        var byTheBook = new ByTheBook(observations);

        var estimate = Estimate.ofVisited(observations).orElseThrow();

        assertThat(estimate.share()).isCloseTo(byTheBook.share(), within(1e-9));
        assertThat(estimate.standardError()).isCloseTo(byTheBook.error(), within(1e-9));
        var interval = intervals(estimate).kornGraubard();
        assertThat(estimate.share()).isBetween(interval.lower(), interval.upper());
    }

    @RepeatedTest(20)
    void doesNotDependOnTheOrderOfObservations(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Observation> observations = Observations.random(random).list();
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, random);

        assertThat(Estimate.ofVisited(shuffled)).isEqualTo(Estimate.ofVisited(observations));
    }

    private static Estimate visited(Observations observations) {
        return Estimate.ofVisited(observations.list()).orElseThrow();
    }

    private static Intervals intervals(Estimate estimate) {
        return (Intervals) estimate.certainty();
    }

    private static void assertInterval(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, ROUNDING);
        assertThat(interval.upper()).isCloseTo(upper, ROUNDING);
    }

    private static void assertRefused(Observations observations, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofVisited(observations.list()))
                .withMessageContaining(reason);
    }
}
