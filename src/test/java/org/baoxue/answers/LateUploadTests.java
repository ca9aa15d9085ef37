package org.baoxue.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Sha256;
import org.baoxue.support.AReview;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.ExecutionGraphQlService;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;

@ServiceTest
class LateUploadTests {

    private static final AnswerKey LETTERS = AnswerKey.parse("town.letters");
    private static final Caller OFFICE = caller("office", Role.CITY_OFFICE);

    @Autowired private ApplicationContext context;
    @Autowired private ExecutionGraphQlService service;
    @Autowired private MongoTemplate mongo;
    @Autowired private Receiving receiving;

    @Test
    void keepsApartWhatComesFromSomebodyWhoHasLeft() {
        var review = left("2019-LU-01", "617721");
        var visit = review.visit(1, FormKind.TOWN);
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(answer(review.member(1), saving(visit))).contains("kept-apart");
        }
        assertThat(review.sheet(visit).answer(LETTERS).value()).isNull();
        assertThat(kept(review)).isEqualTo(1);
        assertThat(answer(OFFICE, listing(review)))
                .contains(
                        review.member(1).id().value(), "town.letters", "yes=true", "decision=null");
    }

    @Test
    void takesItInInItsSendersNameAsTheOfficeDecides() {
        var review = left("2019-LU-02", "617722");
        var visit = review.visit(1, FormKind.TOWN);
        answer(review.member(1), saving(visit));
        assertThat(answer(OFFICE, listing(review)))
                .contains("words=是", "standing=null")
                .contains("label=是否与村委会主任签订控辍保学目标责任书");
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(answer(OFFICE, deciding(review, true))).contains("taken=true");
        }
        assertThat(answer(OFFICE, listing(review))).contains("standing=是");
        var entry = review.sheet(visit).answer(LETTERS).entries().getLast();
        assertThat(entry.by()).isEqualTo(review.member(1).id());
        assertThat(answer(OFFICE, deciding(review, false))).contains("WrongStage");
    }

    @Test
    void leavesItOutAsTheOfficeDecides() {
        var review = left("2019-LU-03", "617723");
        var visit = review.visit(1, FormKind.TOWN);
        answer(review.member(1), saving(visit));
        assertThat(answer(OFFICE, deciding(review, false))).contains("taken=false");
        assertThat(review.sheet(visit).answer(LETTERS).value()).isNull();
    }

    @Test
    void keepsWhatDiffersApartAndNothingThatCouldBeNoAnswer() {
        var review = left("2019-LU-06", "617726");
        var visit = review.visit(1, FormKind.TOWN);
        answer(review.member(1), saving(visit));
        answer(review.member(1), saving(visit).replace("{yes: true}", "{yes: false}"));
        assertThat(kept(review)).isEqualTo(2);
        var tooLong =
                saving(visit).replace("base: 0", "base: 0, note: \"" + "长".repeat(501) + "\"");
        assertThat(answer(review.member(1), tooLong)).contains("unknown-id");
        assertThat(answer(review.member(1), saving(visit).replace("town.letters", "no.such")))
                .contains("unknown-id");
        assertThat(kept(review)).isEqualTo(2);
    }

    @Test
    void keepsAPhotoApartWhoseBytesComeAndTakesItInAsTheOfficeDecides() throws IOException {
        var review = left("2019-LU-07", "617727");
        var visit = review.visit(1, FormKind.TOWN);
        var bytes = Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 64);
        var beginning = beginning(visit, "late-photo-0001", bytes);
        var stranger = caller("late-stranger", Role.INSPECTOR);
        assertThat(answer(stranger, beginning)).contains("unknown-id");
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(answer(review.member(1), beginning)).contains("state=UPLOADING");
        }
        var photo = new PhotoId("late-photo-0001");
        assertThat(
                        receiving
                                .receive(photo, 0, new ByteArrayInputStream(bytes), stranger)
                                .objection())
                .isPresent();
        assertThat(
                        receiving
                                .receive(
                                        photo, 0, new ByteArrayInputStream(bytes), review.member(1))
                                .objection())
                .isEmpty();
        assertThat(review.sheet(visit).photos()).isEmpty();
        assertThat(answer(OFFICE, listing(review))).contains("state=SAFE", "changes=[]");

        assertThat(answer(OFFICE, deciding(review, true))).contains("taken=true");
        assertThat(answer(review.member(1), beginning)).contains("state=SAFE");
        assertThat(review.sheet(visit).photos()).containsExactly(photo);
    }

    @Test
    void takesAPhotoOutThatWasAnnouncedInTimeAndHasNotComeYet() {
        var review = AReview.inTheField(context, "2019-LU-08", "617728");
        var visit = review.visit(1, FormKind.TOWN);
        var beginning = beginning(visit, "late-photo-0002", new byte[64]);
        assertThat(answer(review.member(1), beginning)).contains("state=UPLOADING");
        assertThat(review.sheet(visit).photos()).hasSize(1);

        review.ledBy(1, review.leader(1));
        assertThat(answer(review.member(1), beginning)).contains("state=UPLOADING");
        assertThat(review.sheet(visit).photos()).isEmpty();
        assertThat(kept(review)).isEqualTo(1);
    }

    @Test
    void keepsNothingFromThoseWhoNeverWereInTheTeam() {
        var review = left("2019-LU-04", "617724");
        var stranger = caller("stranger", Role.INSPECTOR);
        assertThat(answer(stranger, saving(review.visit(1, FormKind.TOWN)))).contains("unknown-id");
        assertThat(answer(review.leader(2), saving(review.visit(1, FormKind.TOWN))))
                .contains("unknown-id");
        assertThat(kept(review)).isZero();
    }

    @Test
    void showsItToTheOfficeOfTheCityAlone() {
        var review = left("2019-LU-05", "617725");
        answer(review.member(1), saving(review.visit(1, FormKind.TOWN)));
        var elsewhere = caller("elsewhere", new Grant(Role.CITY_OFFICE, new Scope("617800")));
        assertThat(answer(elsewhere, listing(review))).contains("edges=[]");
        assertThat(answer(elsewhere, deciding(review, true))).contains("UnknownId");
    }

    private AReview left(String review, String county) {
        var made = AReview.inTheField(context, review, county);
        made.ledBy(1, made.leader(1));
        return made;
    }

    private long kept(AReview review) {
        var theirs = Query.query(Criteria.where("review").is(review.id().value()));
        return mongo.count(theirs, LateUpload.class);
    }

    private String deciding(AReview review, boolean take) {
        var theirs = Query.query(Criteria.where("review").is(review.id().value()));
        var late = mongo.find(theirs, LateUpload.class).getFirst();
        return """
        mutation { decideLateUpload(id: "%s", take: %s) {
          __typename ... on LateUpload { decision { taken by } } ... on WrongStage { code } } }
        """
                .formatted(late.id(), take);
    }

    private static String saving(Visit visit) {
        return """
        mutation { saveAnswers(input: {visit: "%s", changes: [
          {id: "late-change-1", key: "town.letters", value: {yes: true}, base: 0}]}) {
            __typename ... on Refusal { code } } }
        """
                .formatted(visit.id());
    }

    private static String beginning(Visit visit, String id, byte[] bytes) {
        return """
        mutation { beginPhoto(input: {visit: "%s", id: "%s", sha256: "%s", size: %d,
          mediaType: "image/jpeg"}) { __typename ... on Photo { state } ... on Refusal { code } } }
        """
                .formatted(visit.id(), id, Sha256.ending(digested(bytes)).hex(), bytes.length);
    }

    private static MessageDigest digested(byte[] bytes) {
        var digest = Sha256.digest();
        digest.update(bytes);
        return digest;
    }

    private static String listing(AReview review) {
        return """
        { lateUploads(review: "%s") { edges { node {
            id by sender { name }
            changes { key label value { yes } words standing } photo { state } decision { taken } } } } }
        """
                .formatted(review.id());
    }

    private String answer(Caller caller, String document) {
        return Speakers.answer(service, caller, document).toSpecification().toString();
    }
}
