package org.baoxue.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Role;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.sampling.draw.Seeds;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.Sha256;
import org.baoxue.shared.store.Told;
import org.baoxue.support.Acts;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

@ServiceTest
@RecordApplicationEvents
@TestInstance(Lifecycle.PER_CLASS)
class DrawingTests {

    private static final String COUNTY = "619940";
    private static final String OTHER_SEED = "11111111112222222222";
    private static final String THIRD_SEED = "33333333334444444444";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private Sampling sampling;
    @Autowired private Drawing drawing;
    @Autowired private Frames frames;
    @Autowired private CommandCount commands;

    @BeforeAll
    void enterTheCounty() {
        SmallCounty.entered(keeping, COUNTY);
    }

    @Test
    void drawsWhatFrameAndSeedDecide(ApplicationEvents events) {
        var review = aReview("2019-DR-01", "ONE").drawn();
        var sample = sample(review.id());
        var draw = new Draw(sample.id().drawCode(), sample.numbers(), frames.of(sample));
        assertThat(sample.result()).isEqualTo(draw.all(Seeds.one(new Seed(AReview.SEED))));
        assertThat(sample.teams()).extracting(SampledTown::team).containsExactly(1, 2);
        assertThat(sample.teams())
                .allSatisfy(town -> {
                    assertThat(town.townsInFrame()).isEqualTo(4);
                    assertThat(town.villagesInFrame()).isEqualTo(2);
                    assertThat(town.villages()).hasSize(2);
                    assertThat(town.toVisit())
                            .hasSize(10)
                            .noneMatch(household -> household.outside());
                });
        assertThat(Acts.of(events, "sampling.step.draw"))
                .singleElement()
                .extracting(Told::stream)
                .isEqualTo(review.id());
    }

    @Test
    void givesEachHouseholdTheTicketThatAnyoneCanHash() {
        var review = aReview("2019-DR-02", "ONE").drawn();
        assertThat(households(sample(review.id())))
                .isNotEmpty()
                .allSatisfy(household ->
                        assertThat(household.ticket().value())
                                .isEqualTo(
                                        Sha256.sum(
                                                        "%s,2019-DR-02,household,%s"
                                                                .formatted(
                                                                        AReview.SEED,
                                                                        household.code()))
                                                .hex()));
    }

    @Test
    void drawsOnceHoweverOftenItIsRepeated(ApplicationEvents events) {
        var review = aReview("2019-DR-03", "ONE").drawn();
        var before = sample(review.id());
        review.seed(review.id(), "ALL", AReview.SEED)
                .path("enterSeed.state")
                .entity(String.class)
                .isEqualTo("DRAWN");
        review.draw(review.id(), "ALL")
                .path("drawSample.version")
                .entity(Integer.class)
                .isEqualTo(before.version());
        review.freeze().path("freezeFrame.id").entity(String.class).isEqualTo(review.id());
        assertThat(sample(review.id())).isEqualTo(before);
        assertThat(Acts.of(events, "sampling.step.draw")).hasSize(1);
    }

    @Test
    void refusesEveryActThatIsNotDue() {
        var review = aReview("2019-DR-04", "ONE");
        refused(review.seed(review.id(), "ALL", AReview.SEED), "enterSeed", "unknown-id");
        review.freeze();
        var early = review.draw(review.id(), "ALL");
        refused(early, "drawSample", "wrong-stage");
        early.path("drawSample.stage").entity(String.class).isEqualTo("FROZEN");
        early.path("drawSample.needed").entity(String.class).isEqualTo("SEEDED");
        review.seed(review.id(), "ALL", AReview.SEED);
        refused(review.seed(review.id(), "ALL", OTHER_SEED), "enterSeed", "wrong-stage");
        review.draw(review.id(), "ALL");
        refused(review.seed(review.id(), "ALL", OTHER_SEED), "enterSeed", "wrong-stage");
        refused(review.seed(review.id(), AReview.SEED, List.of("别人")), "enterSeed", "wrong-stage");
        assertThat(sample(review.id()).seeds()).hasSize(1);
    }

    @Test
    void saysInTheReadersWordsWhatIsNotDue() {
        var review = aReview("2019-DR-10", "ONE");
        review.freeze();
        review.draw(review.id(), "ALL")
                .path("drawSample.message")
                .entity(String.class)
                .isEqualTo("2019-DR-10 现处于“抽样框已冻结”阶段，此操作须在“种子数已录入”阶段进行。");
    }

    @Test
    void keepsOneSeedOfTwoThatAreEnteredAtOnce() throws Exception {
        var review = aReview("2019-DR-11", "ONE");
        review.freeze();
        var office = Speakers.caller("office", Role.CITY_OFFICE);
        var id = new SampleId(review.id());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var entered =
                    threads.invokeAll(
                            Stream.of(AReview.SEED, OTHER_SEED, THIRD_SEED, AReview.SEED)
                                    .<Callable<Object>>map(seed ->
                                            () ->
                                                    drawing.enterSeed(
                                                                    id,
                                                                    DrawStep.ALL,
                                                                    seed,
                                                                    List.of("甲"),
                                                                    office)
                                                            .payload())
                                    .toList());
            var kept = sample(review.id()).seeds();
            assertThat(kept).hasSize(1);
            for (var answer : entered) {
                var refused = answer.get() instanceof WrongStage;
                assertThat(refused || answer.get().equals(sample(review.id()))).isTrue();
            }
        }
    }

    @Test
    void refusesASeedThatWasNotReadInPublic() {
        var review = aReview("2019-DR-05", "ONE");
        review.freeze();
        refusedSeed(review, "1".repeat(19), List.of("甲"), "seed", "shorter-than-20");
        refusedSeed(review, "1".repeat(257), List.of("甲"), "seed", "too-long");
        refusedSeed(review, "", List.of("甲"), "seed", "empty");
        refusedSeed(
                review, "1".repeat(20) + "六", List.of("甲"), "seed", "not-printable-ascii-at-21");
        refusedSeed(review, AReview.SEED, List.of(), "witnesses", "not-from-1-to-20-names");
        refusedSeed(
                review,
                AReview.SEED,
                List.of("甲", " "),
                "witnesses",
                "not-from-1-to-50-characters");
        assertThat(sample(review.id()).seeds()).isEmpty();
    }

    @Test
    void drawsStepByStepEachWithItsOwnSeed(ApplicationEvents events) {
        var review = aReview("2019-DR-06", "PER_STEP");
        review.freeze();
        take(review, "TOWNS", AReview.SEED, "PARTLY_DRAWN", "PLACES");
        assertThat(sample(review.id()).teams())
                .hasSize(2)
                .allMatch(town -> town.villages().isEmpty());
        take(review, "PLACES", OTHER_SEED, "PARTLY_DRAWN", "HOUSEHOLDS");
        assertThat(sample(review.id()).teams())
                .allMatch(town -> town.villages().size() == 2 && town.households().isEmpty());
        take(review, "HOUSEHOLDS", THIRD_SEED, "DRAWN", null);
        var sample = sample(review.id());
        var seeds = new Seeds(new Seed(AReview.SEED), new Seed(OTHER_SEED), new Seed(THIRD_SEED));
        assertThat(sample.result()).isEqualTo(frames.draw(sample).all(seeds));
        assertThat(Acts.of(events, "sampling.step.draw")).hasSize(3);
        review.verify(review.id()).path("verifyDraw.sound").entity(Boolean.class).isEqualTo(true);
    }

    @Test
    void skipsNoStep() {
        var review = aReview("2019-DR-07", "PER_STEP");
        review.freeze();
        refused(review.seed(review.id(), "ALL", AReview.SEED), "enterSeed", "invalid-value");
        refused(review.seed(review.id(), "PLACES", AReview.SEED), "enterSeed", "wrong-stage");
        review.seed(review.id(), "TOWNS", AReview.SEED);
        refused(review.seed(review.id(), "PLACES", OTHER_SEED), "enterSeed", "wrong-stage");
        refused(review.draw(review.id(), "PLACES"), "drawSample", "wrong-stage");
        review.draw(review.id(), "TOWNS");
        refused(review.draw(review.id(), "PLACES"), "drawSample", "wrong-stage");
        review.draw(review.id(), "TOWNS")
                .path("drawSample.state")
                .entity(String.class)
                .isEqualTo("PARTLY_DRAWN");
    }

    @Test
    void letsOnlyTheCityOfficeDraw() {
        var review = aReview("2019-DR-08", "ONE");
        review.freeze();
        var inspector = speaking.asInspector("inspector01");
        refused(
                inspector
                        .documentName("sampling/enterSeed")
                        .variable("sample", review.id())
                        .variable("seed", AReview.SEED)
                        .execute(),
                "enterSeed",
                "not-permitted");
        refused(
                inspector
                        .documentName("sampling/drawSample")
                        .variable("sample", review.id())
                        .execute(),
                "drawSample",
                "not-permitted");
        inspector
                .documentName("sampling/sample")
                .variable("id", review.id())
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
    }

    @Test
    void readsAWholeSampleInAFixedNumberOfCommands() {
        var review = aReview("2019-DR-09", "ONE").drawn();
        assertThat(commands.during(review::sample))
                .containsExactlyInAnyOrder(
                        "find samples",
                        "find reviews",
                        "find towns",
                        "find villages",
                        "find schools",
                        "find households",
                        "find children");
    }

    private void take(
            AReview review, String step, String seed, String state, @Nullable String next) {
        review.seed(review.id(), step, seed)
                .path("enterSeed.state")
                .entity(String.class)
                .isEqualTo("SEEDED");
        var drawn = review.draw(review.id(), step);
        drawn.path("drawSample.state").entity(String.class).isEqualTo(state);
        if (next == null) {
            drawn.path("drawSample.nextStep").valueIsNull();
        } else {
            drawn.path("drawSample.nextStep").entity(String.class).isEqualTo(next);
        }
    }

    private static void refusedSeed(
            AReview review, String seed, List<String> witnesses, String field, String fault) {
        var answer = review.seed(review.id(), seed, witnesses);
        answer.path("enterSeed.field").entity(String.class).isEqualTo(field);
        answer.path("enterSeed.fault").entity(String.class).isEqualTo(fault);
    }

    private static void refused(GraphQlTester.Response answer, String mutation, String code) {
        answer.path(mutation + ".code").entity(String.class).isEqualTo(code);
    }

    private AReview aReview(String id, String seeds) {
        return AReview.planned(speaking, id, COUNTY, seeds);
    }

    private Sample sample(String id) {
        return sampling.find(new SampleId(id)).orElseThrow();
    }

    private static List<DrawnHousehold> households(Sample sample) {
        return Objects.requireNonNull(sample.result()).teams().stream()
                .flatMap(town -> town.households().stream())
                .toList();
    }
}
