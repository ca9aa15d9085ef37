package org.baoxue.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;

import org.baoxue.access.Role;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.sampling.HouseholdReplacement.Reason;
import org.baoxue.shared.Sha256;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.bson.BsonObjectId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class VerifyingTests {

    private static final String COUNTY = "619943";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private Sampling sampling;
    @Autowired private Replacing replacing;
    @Autowired private Frames frames;
    @Autowired private MongoTemplate mongo;

    @BeforeAll
    void enterTheCounty() {
        SmallCounty.entered(keeping, COUNTY);
    }

    @Test
    void findsADrawSoundFromItsFreezeOn() {
        var review = aReview("2019-VE-01");
        review.freeze();
        assertThat(facts(review)).isEmpty();
        review.drawn();
        assertThat(facts(review)).isEmpty();
        review.verify(review.id()).path("verifyDraw.sound").entity(Boolean.class).isEqualTo(true);
    }

    @Test
    void findsAHouseholdThatWasTakenOutOfTheFrame() throws IOException {
        var review = aReview("2019-VE-02").drawn();
        var drawn = sample(review).teams().getFirst().households().getFirst().household();
        rewrite(review, text -> without(drawn.value(), text));
        var answer = review.verify(review.id());
        answer.path("verifyDraw.foundHash")
                .entity(String.class)
                .isEqualTo(Sha256.sum(frame(review)).hex());
        assertThat(facts(review))
                .contains("frame.hash", "frame.counts", "teams[1].households[1]")
                .doesNotContain("teams[1].town", "teams[2].households[1]");
    }

    @Test
    void findsAFrameOutOfOrderAndOneThatCannotBeRead() throws IOException {
        var review = aReview("2019-VE-03").drawn();
        rewrite(review, text -> text + "town," + COUNTY + ",x\n");
        assertThat(faults(review)).singleElement().asString().contains("OUT_OF_ORDER");
        bucket().delete(sample(review).frame().file());
        assertThat(faults(review)).containsExactly("unreadable");
    }

    @Test
    void findsAResultThatWasChangedAfterwards() {
        var review = aReview("2019-VE-04").drawn();
        var favoured = new SmallCounty(sample(review).county()).village(1, 3) + "-00001";
        tamper(review, "result.teams.1.households.0.code", favoured);
        assertThat(facts(review)).containsExactly("teams[2].households[1]");
        review.verify(review.id())
                .path("verifyDraw.differences[0].published")
                .entity(String.class)
                .satisfies(published -> assertThat(published).startsWith(favoured));
    }

    @Test
    void drawsNothingFromAFrameThatWasAltered() throws IOException {
        var review = aReview("2019-VE-05");
        review.freeze();
        review.seed(review.id(), "ALL", AReview.SEED);
        rewrite(review, text -> without(COUNTY + "102201-00003", text));
        review.draw(review.id(), "ALL")
                .path("drawSample.code")
                .entity(String.class)
                .isEqualTo("frame-altered");
        assertThat(sample(review).result()).isNull();
    }

    @Test
    void replacesNobodyFromAFrameThatWasAltered() throws IOException {
        var review = aReview("2019-VE-07").drawn();
        rewrite(review, text -> without(COUNTY + "102201-00003", text));
        var household = sample(review).teams().getFirst().households().getFirst().household();
        var report = new Replacing.Report(household, Reason.MOVED, null);
        var office = Speakers.caller("office", Role.CITY_OFFICE);
        assertThat(replacing.replace(sample(review).id(), report, office).payload())
                .isInstanceOf(FrameAltered.class);
    }

    @Test
    void answersNullForASampleThatIsNotThere() {
        aReview("2019-VE-06").verify("2019-VE-unknown").path("verifyDraw").valueIsNull();
    }

    private AReview aReview(String id) {
        return AReview.planned(speaking, id, COUNTY, "ONE");
    }

    private Sample sample(AReview review) {
        return sampling.find(new SampleId(review.id())).orElseThrow();
    }

    private static List<String> facts(AReview review) {
        return differences(review, "fact");
    }

    private static List<String> faults(AReview review) {
        return differences(review, "recomputed");
    }

    private static List<String> differences(AReview review, String field) {
        GraphQlTester.Response answer = review.verify(review.id());
        return answer.path("verifyDraw.differences[*]." + field).entityList(String.class).get();
    }

    private static String without(String household, String text) {
        return text.lines()
                .filter(line -> !line.endsWith(household))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void tamper(AReview review, String field, String value) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(review.id())),
                Update.update(field, value),
                "samples");
    }

    private String frame(AReview review) throws IOException {
        try (var text = frames.text(sample(review))) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    /// As only someone with access to the database could.
    private void rewrite(AReview review, UnaryOperator<String> change) throws IOException {
        var changed = change.apply(frame(review));
        var file = sample(review).frame().file();
        bucket().delete(file);
        try (var text =
                new GZIPOutputStream(
                        bucket().openUploadStream(new BsonObjectId(file), "rewritten"))) {
            text.write(changed.getBytes(UTF_8));
        }
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(mongo.getDb(), "frames");
    }
}
