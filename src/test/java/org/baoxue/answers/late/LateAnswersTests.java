package org.baoxue.answers.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.late.ALeaver.OFFICE;
import static org.baoxue.support.Speakers.caller;

import org.baoxue.access.Grant;
import org.baoxue.access.OperationRules;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.filling.AnswerBatches;
import org.baoxue.answers.filling.SheetChanges;
import org.baoxue.answers.photo.Photos;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

@ServiceTest
class LateAnswersTests {

    private static final AnswerKey LETTERS = AnswerKey.parse("town.letters");

    @Autowired private WebApplicationContext service;
    @Autowired private LateUploads uploads;
    @Autowired private SheetChanges changes;
    @Autowired private AnswerBatches batches;
    @Autowired private Sheets sheets;
    @Autowired private Photos photos;
    @Autowired private Reviews reviews;
    @Autowired private OperationRules rules;
    @Autowired private Clock clock;

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

    /// As where the checklist was submitted after the service broke off.
    @Test
    void takesADecisionBackThatCannotBeCarriedOutAnyMore() {
        var leaver = ALeaver.stillIn(service, "2019-LU-09", "617729");
        leaver.review().submitted(leaver.visit(), Map.of());
        leaver.leave();
        leaver.saves();
        assertThat(leaver.decided(true)).contains("WrongStage");
        leaver.decidedAndBrokenOff();
        assertThat(leaver.decided(true)).contains("WrongStage");
        assertThat(leaver.kept().getFirst().decision()).isNull();
        assertThat(leaver.decided(false)).contains("taken=false");
    }

    /// The checklist is returned right after it has refused, and may be taken in by somebody else.
    @ParameterizedTest
    @CsvSource({"2019-LU-18, 617761, true", "2019-LU-19, 617762, false"})
    void takesNoDecisionBackThatCanBeCarriedOutAgain(String review, String county, boolean done) {
        var leaver = ALeaver.stillIn(service, review, county);
        leaver.review().submitted(leaver.visit(), Map.of("town.letters", Map.of("yes", false)));
        leaver.leave();
        leaver.saves();
        leaver.decidedAndBrokenOff();
        var overtaken =
                new Taking(sheets, changes, batches, photos) {
                    @Override
                    Outcome<LateUpload> take(LateUpload late, Recorded act) {
                        var taken = super.take(late, act);
                        if (taken.objection().isPresent()) {
                            leaver.returned();
                            assertThat(done ? leaver.decided(true) : "taken=true")
                                    .contains("taken=true");
                        }
                        return taken;
                    }
                };
        var id = leaver.kept().getFirst().id();
        var decided =
                new Deciding(uploads, overtaken, reviews, rules, clock).decide(id, true, OFFICE);
        assertThat(decided.objection()).isEmpty();
        assertThat(leaver.kept().getFirst().isTaken()).isTrue();
        assertThat(leaver.sheet().content().answer(LETTERS).entries().getLast().by())
                .isEqualTo(leaver.person().id());
    }

    @Test
    void showsBesideAFieldWhatTheRecordSaysOfIt() {
        var leaver = ALeaver.of(service, "2019-LU-20", "617763");
        var field = leaver.saving().replace("town.letters", "town.unit");
        leaver.answer(leaver.person(), field.replace("{yes: true}", "{text: \"某镇政府\"}"));
        assertThat(leaver.listed(OFFICE))
                .contains("words=某镇政府", "standing=" + leaver.sheet().unitName());
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
