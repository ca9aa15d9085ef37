package org.baoxue.answers.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.late.ALeaver.OFFICE;
import static org.baoxue.support.Speakers.caller;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.reviews.Reviews;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.context.WebApplicationContext;

import java.time.Instant;
import java.util.Map;

@ServiceTest
class LateAnswersTests {

    private static final AnswerKey LETTERS = AnswerKey.parse("town.letters");

    @Autowired private WebApplicationContext service;
    @Autowired private MongoTemplate mongo;
    @Autowired private Reviews reviews;

    @Test
    void keepsApartWhatComesFromSomebodyWhoHasLeft() {
        var leaver = ALeaver.of(service, "2019-LU-01", "617721");
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(leaver.saves()).contains("kept-apart");
        }
        assertThat(leaver.sheet().content().answer(LETTERS).value()).isNull();
        assertThat(leaver.kept()).hasSize(1);
        assertThat(leaver.listed(OFFICE))
                .contains(
                        leaver.person().id().value(), "town.letters", "yes=true", "decision=null");
    }

    @Test
    void takesItInInItsSendersNameAsTheOfficeDecides() {
        var leaver = ALeaver.of(service, "2019-LU-02", "617722");
        leaver.saves();
        assertThat(leaver.listed(OFFICE))
                .contains("words=是", "standing=null")
                .contains("label=是否与村委会主任签订控辍保学目标责任书");
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(leaver.decided(true)).contains("taken=true");
        }
        assertThat(leaver.listed(OFFICE)).contains("standing=是");
        var entry = leaver.sheet().content().answer(LETTERS).entries().getLast();
        assertThat(entry.by()).isEqualTo(leaver.person().id());
        assertThat(leaver.decided(false)).contains("WrongStage");
    }

    @Test
    void leavesItOutAsTheOfficeDecides() {
        var leaver = ALeaver.of(service, "2019-LU-03", "617723");
        leaver.saves();
        assertThat(leaver.decided(false)).contains("taken=false");
        assertThat(leaver.sheet().content().answer(LETTERS).value()).isNull();
    }

    @Test
    void keepsWhatDiffersApartAndNothingThatCouldBeNoAnswer() {
        var leaver = ALeaver.of(service, "2019-LU-06", "617726");
        var saving = leaver.saving();
        leaver.saves();
        leaver.answer(leaver.person(), saving.replace("{yes: true}", "{yes: false}"));
        assertThat(leaver.kept()).hasSize(2);
        var tooLong = saving.replace("base: 0", "base: 0, note: \"" + "长".repeat(501) + "\"");
        assertThat(leaver.answer(leaver.person(), tooLong)).contains("unknown-id");
        var unknown = saving.replace("town.letters", "no.such");
        assertThat(leaver.answer(leaver.person(), unknown)).contains("unknown-id");
        assertThat(leaver.kept()).hasSize(2);
    }

    /// As where the service broke off between the decision and the checklist, and the checklist was
    /// submitted then.
    @Test
    void takesADecisionBackThatCannotBeCarriedOutAnyMore() {
        var leaver = ALeaver.stillIn(service, "2019-LU-09", "617729");
        leaver.review().submitted(leaver.visit(), Map.of());
        leaver.leave();
        leaver.saves();
        assertThat(leaver.decided(true)).contains("WrongStage");
        var late = leaver.kept().getFirst();
        var decision = new LateUpload.Decision(true, OFFICE.id(), Instant.now());
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(late.id().value())),
                Update.update("decision", decision).set("version", 1),
                LateUpload.class);
        assertThat(leaver.decided(true)).contains("WrongStage");
        assertThat(leaver.kept().getFirst().decision()).isNull();
        assertThat(leaver.decided(false)).contains("taken=false");
    }

    @Test
    void keepsNothingOfAReviewThatIsClosed() {
        var leaver = ALeaver.of(service, "2019-LU-10", "617730");
        reviews.close(leaver.review().id(), OFFICE.id(), Instant.now());
        assertThat(leaver.saves()).contains("wrong-stage");
        assertThat(leaver.begins("late-photo-0012", ALeaver.jpeg(10))).contains("wrong-stage");
        assertThat(leaver.kept()).isEmpty();
    }

    @Test
    void keepsNothingFromThoseWhoNeverWereInTheTeam() {
        var leaver = ALeaver.of(service, "2019-LU-04", "617724");
        var stranger = caller("stranger", Role.INSPECTOR);
        assertThat(leaver.answer(stranger, leaver.saving())).contains("unknown-id");
        assertThat(leaver.answer(leaver.review().leader(2), leaver.saving()))
                .contains("unknown-id");
        assertThat(leaver.begins(stranger, "late-photo-0011", ALeaver.jpeg(11)))
                .contains("unknown-id");
        assertThat(leaver.kept()).isEmpty();
    }

    @Test
    void showsItToTheOfficeOfTheCityAlone() {
        var leaver = ALeaver.of(service, "2019-LU-05", "617725");
        leaver.saves();
        var elsewhere = caller("elsewhere", new Grant(Role.CITY_OFFICE, new Scope("617800")));
        assertThat(leaver.listed(elsewhere)).contains("edges=[]");
        assertThat(leaver.decided(elsewhere, true)).contains("UnknownId");
    }
}
