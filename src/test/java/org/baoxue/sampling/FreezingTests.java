package org.baoxue.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Role;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.Sha256;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@ServiceTest
class FreezingTests {

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private Sampling sampling;
    @Autowired private Frames frames;
    @Autowired private Freezing freezing;
    @Autowired private MongoTemplate mongo;

    @Test
    void listsWhatCouldBeDrawnAndPublishesItsHash() throws IOException {
        var review = aReview("2019-FR-01", "619921");
        var frozen = review.freeze();
        frozen.path("freezeFrame.state").entity(String.class).isEqualTo("FROZEN");
        frozen.path("freezeFrame.nextStep").entity(String.class).isEqualTo("ALL");
        // Five towns of sixteen eligible households; the fifth plans no exit.
        frozen.path("freezeFrame.frame.counts")
                .entity(FrozenFrame.FrameCounts.class)
                .isEqualTo(new FrozenFrame.FrameCounts(4, 8, 5, 5, 80));
        var text = frame("2019-FR-01");
        assertThat(text.lines())
                .contains(
                        "household,619921101201,619921101201-00001",
                        "household,619921105203,619921105203-00004",
                        "school-middle,619921103,619921103-S01",
                        "school-primary,619921103,619921103-S01",
                        "town,619921,619921104",
                        "village,619921101,619921101202")
                .noneMatch(line -> line.contains("-9000"))
                .doesNotContain("town,619921,619921105", "village,619921101,619921101203")
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(4 + 8 + 5 + 5 + 80);
        frozen.path("freezeFrame.frame.hash")
                .entity(String.class)
                .isEqualTo(Sha256.sum(text).hex());
    }

    @Test
    void listsAHouseholdThatMovedUnderItsVillageOfNow() throws IOException {
        var county = SmallCounty.entered(keeping, "619922");
        var moved = county.household(county.village(1, 1), 1);
        move(moved, county);
        review("2019-FR-02", "619922").freeze();
        assertThat(frame("2019-FR-02").lines())
                .contains("household,619922104203,619922101201-00001")
                .doesNotContain("household,619922101201,619922101201-00001")
                .isSorted();
    }

    @Test
    void freezesOnceHoweverOftenItIsRepeatedAndKeepsTheFrameAsItWas() throws IOException {
        var review = aReview("2019-FR-03", "619923");
        var first = hash(review.freeze());
        var text = frame("2019-FR-03");
        var county = new SmallCounty(new CountyId("619923"));
        move(county.household(county.village(2, 1), 2), county);
        var again = review.freeze();
        again.path("freezeFrame.version").entity(Integer.class).isEqualTo(0);
        assertThat(hash(again)).isEqualTo(first);
        assertThat(frame("2019-FR-03")).isEqualTo(text);
    }

    @Test
    void refusesAFrameOfWhichNoVillageCouldBeDrawnAndLetsThePlanBeCorrected() {
        SmallCounty.entered(keeping, "619929");
        var plan = Map.of("exitYear", 2026);
        speaking.asCityOffice()
                .documentName("reviews/planReview")
                .variable("input", input("2019-FR-09", "619929", plan))
                .execute()
                .path("planReview.id")
                .hasValue();
        var refused =
                speaking.asCityOffice()
                        .documentName("sampling/freezeFrame")
                        .variable("review", "2019-FR-09")
                        .execute();
        refused.path("freezeFrame.field").entity(String.class).isEqualTo("plan.exitYear");
        refused.path("freezeFrame.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("没有可抽取的村"));
        speaking.asCityOffice()
                .documentName("reviews/correctPlan")
                .variable("version", 0)
                .variable("input", input("2019-FR-09", "619929", Map.of("exitYear", 2019)))
                .execute()
                .path("correctPlan.version")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    private static Map<String, Object> input(String id, String county, Map<String, ?> plan) {
        return Map.of(
                "id", id,
                "county", county,
                "name", "复查",
                "referenceDate", "2019-08-31",
                "fieldFrom", "2019-10-21",
                "fieldTo", "2019-10-31",
                "plan", plan);
    }

    @Test
    void fixesThePlan() {
        var review = aReview("2019-FR-04", "619924");
        review.freeze().path("freezeFrame.review.planFixed").entity(Boolean.class).isEqualTo(true);
        var input =
                Map.of(
                        "id", "2019-FR-04",
                        "county", "619924",
                        "name", "改名",
                        "referenceDate", "2019-08-31",
                        "fieldFrom", "2019-10-21",
                        "fieldTo", "2019-10-31");
        speaking.asCityOffice()
                .documentName("reviews/correctPlan")
                .variable("version", 0)
                .variable("input", input)
                .execute()
                .path("correctPlan.code")
                .entity(String.class)
                .isEqualTo("wrong-stage");
    }

    @Test
    void freezesOneFrameForManyWhoAskAtOnce() throws Exception {
        aReview("2019-FR-05", "619925");
        var office = Speakers.caller("office", Role.CITY_OFFICE);
        Callable<Object> ask = () -> freezing.freeze(new ReviewId("2019-FR-05"), office).payload();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asked = threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> ask).toList());
            for (var answer : asked) {
                assertThat(answer.get()).isInstanceOf(Sample.class);
            }
        }
        var files = mongo.getCollection("frames.files");
        assertThat(files.find(new Document("filename", "frame/2019-FR-05.txt.gz"))).hasSize(1);
        assertThat(verified("2019-FR-05")).isTrue();
    }

    @Test
    void refusesWhoMayNotFreezeAndWhatIsNotPlanned() {
        aReview("2019-FR-06", "619926");
        var others = List.of(speaking.asCountyOffice(), speaking.asInspector("inspector01"));
        for (var other : others) {
            refused(other, "2019-FR-06", "not-permitted");
        }
        refused(speaking.asCityOffice(), "2019-FR-unplanned", "unknown-id");
    }

    private static void refused(GraphQlTester tester, String review, String code) {
        tester.documentName("sampling/freezeFrame")
                .variable("review", review)
                .execute()
                .path("freezeFrame.code")
                .entity(String.class)
                .isEqualTo(code);
    }

    private boolean verified(String sample) {
        return new AReview(speaking, sample)
                .verify(sample)
                .path("verifyDraw.sound")
                .entity(Boolean.class)
                .get();
    }

    private AReview aReview(String id, String county) {
        SmallCounty.entered(keeping, county);
        return review(id, county);
    }

    private AReview review(String id, String county) {
        return AReview.planned(speaking, id, county, "ONE");
    }

    /// To the village 203 of the fourth town.
    private void move(HouseholdId id, SmallCounty county) {
        county.move(keeping, id, county.village(4, 3));
    }

    private String frame(String sample) throws IOException {
        try (var text = frames.text(sampling.find(new SampleId(sample)).orElseThrow())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(GraphQlTester.Response frozen) {
        return frozen.path("freezeFrame.frame.hash").entity(String.class).get();
    }
}
