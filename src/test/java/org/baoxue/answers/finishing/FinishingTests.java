package org.baoxue.answers.finishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.answers.AFieldDay;
import org.baoxue.answers.ASheet;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Visit;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.Map;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class FinishingTests {

    @Autowired private ApplicationContext service;

    private AFieldDay day;

    @BeforeAll
    void beginFieldWork() {
        day = AFieldDay.begun(service, "2019-FI-01", "619972");
    }

    @Test
    void namesEverythingThatIsMissing() {
        var sheet = day.sheet("bob", day.household());
        sheet.save(batch().yes("household.has-students", false));
        var answer = sheet.submit();
        refused(answer, "submitSheet", "sheet-incomplete");
        answer.path("submitSheet.missing[*].key")
                .entityList(String.class)
                .containsExactly("household.problem", "inspectors", "parent");
        answer.path("submitSheet.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("3", "核查人员", "家长"));
    }

    @Test
    void wantsAReasonForNoProblemWhereItemsRaiseSome() {
        var visit = day.household();
        var sheet = day.sheet("bob", visit);
        fill(sheet, visit, false);
        sheet.submit()
                .path("submitSheet.missing[*].kind")
                .entityList(String.class)
                .containsExactly("REASON");
        sheet.save(batch().value("household.problem", Map.of("yes", false), 1).noting("当场补发了三联单"));
        sign(sheet);
        sheet.submit().path("submitSheet.state").entity(String.class).isEqualTo("SUBMITTED");
    }

    @Test
    void goesFromSubmittedOverReturnedToAccepted() {
        var visit = day.household();
        var bob = day.sheet("bob", visit);
        var ann = day.sheet("ann", visit);
        fill(bob, visit, true);
        refused(ann.accept(), "acceptSheet", "wrong-stage");
        var filled = bob.version();
        bob.submit(filled).path("submitSheet.state").entity(String.class).isEqualTo("SUBMITTED");
        bob.submit(filled).path("submitSheet.state").entity(String.class).isEqualTo("SUBMITTED");
        var late = batch().yes("household.has-students", false);
        refused(bob.save(late), "saveAnswers", "wrong-stage");
        refused(bob.accept(), "acceptSheet", "not-permitted");
        refused(bob.giveBack("家访次数不实"), "returnSheet", "not-permitted");
        refused(ann.giveBack(" "), "returnSheet", "invalid-value");
        var handedIn = ann.version();
        for (var repetition = 0; repetition < 2; repetition++) {
            ann.giveBack(handedIn, "家访次数请核实")
                    .path("returnSheet.steps[-1:].reason")
                    .entityList(String.class)
                    .containsExactly("家访次数请核实");
        }
        var key = "child.home-visits@%s-1".formatted(visit.unit());
        bob.save(batch().value(key, Map.of("number", 3), 1));
        sign(bob);
        bob.submit();
        ann.accept().path("acceptSheet.state").entity(String.class).isEqualTo("ACCEPTED");
        refused(bob.save(late), "saveAnswers", "wrong-stage");
        refused(ann.giveBack("再看一次"), "returnSheet", "wrong-stage");
        refused(bob.sign("parent", "李大山"), "sign", "wrong-stage");
        refused(
                AFieldReview.replace(day.review().as("ann"), visit.id().value(), "MOVED", "搬走了"),
                "replaceHousehold",
                "wrong-stage");
        bob.read()
                .path("sheet.steps[*].state")
                .entityList(String.class)
                .containsExactly("OPEN", "SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED");
    }

    @Test
    void takesAStepOnTheVersionThatWasSeenAndOnNoOther() {
        var visit = day.household();
        var bob = day.sheet("bob", visit);
        fill(bob, visit, true);
        var seen = bob.version();
        day.sheet("ann", visit).save(batch().text("household.address", "三组"));
        var late = bob.submit(seen);
        refused(late, "submitSheet", "stale-version");
        late.path("submitSheet.current").entity(Integer.class).isEqualTo(seen + 1);
    }

    @Test
    void wantsASignatureUnderWhatStands() {
        var visit = day.household();
        var sheet = day.sheet("bob", visit);
        fill(sheet, visit, true);
        var key = "child.home-visits@%s-1".formatted(visit.unit());
        sheet.save(batch().value(key, Map.of("number", 5), 1));
        var gaps = sheet.submit();
        gaps.path("submitSheet.missing[*].kind")
                .entityList(String.class)
                .containsExactly("SIGNATURE", "SIGNATURE_OR_REASON");
        sheet.read()
                .path("sheet.missing[*].label")
                .entityList(String.class)
                .containsExactly("核查人员（签后有改动）", "家长（签后有改动）");
        sheet.sign("inspectors", "检查员bob");
        sheet.sign(Map.of("line", "parent", "absence", "家长已外出"));
        var signed = sheet.read();
        signed.path("sheet.signatures[*].absence")
                .entityList(String.class)
                .satisfies(reasons -> assertThat(reasons).hasSize(3).endsWith("家长已外出"));
        signed.path("sheet.signatureLog").entityList(Object.class).hasSize(4);
        sheet.submit().path("submitSheet.state").entity(String.class).isEqualTo("SUBMITTED");
    }

    @Test
    void keepsASignatureUnderAnswersThatSayTheSame() {
        var visit = day.household();
        var sheet = day.sheet("bob", visit);
        fill(sheet, visit, true);
        sheet.save(batch().yes("household.has-students", true));
        sheet.submit().path("submitSheet.state").entity(String.class).isEqualTo("SUBMITTED");
    }

    @Test
    void answersARepeatedBatchAfterTheSheetIsLocked() {
        var visit = day.household();
        var sheet = day.sheet("bob", visit);
        var sent = batch().text("household.address", "二组");
        sheet.save(sent);
        fill(sheet, visit, true);
        sheet.submit();
        sheet.save(sent)
                .path("saveAnswers.results[0].result")
                .entity(String.class)
                .isEqualTo("SAVED");
    }

    private static void fill(ASheet sheet, Visit visit, boolean receipt) {
        var block = visit.unit() + "-1";
        GraphQlTester.Response saved =
                sheet.save(
                        batch().yes("household.has-students", true)
                                .choice("child.observed@" + block, "at-school")
                                .number("child.home-visits@" + block, 2)
                                .yes("child.triple-receipt@" + block, receipt)
                                .yes("child.unable-to-attend@" + block, false)
                                .yes("child.exit-this-year@" + block, false)
                                .yes("household.problem", false));
        saved.path("saveAnswers.results[*].result")
                .entityList(String.class)
                .satisfies(results -> assertThat(results).containsOnly("SAVED"));
        sign(sheet);
    }

    private static void sign(ASheet sheet) {
        sheet.sign("inspectors", "检查员bob");
        sheet.sign("parent", "李大山");
    }
}
