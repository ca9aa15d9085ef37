package org.baoxue.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.access.account.People;
import org.baoxue.answers.Progress.Count;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.ReviewId;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class FinishingTests {

    private static final String REVIEW = "2019-FI-01";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;
    @Autowired private Progress progress;
    @Autowired private MongoTemplate mongo;

    private final Deque<Visit> households = new ArrayDeque<>();
    private AFieldReview review;

    @BeforeAll
    void openFieldWork() {
        review = AFieldReview.opened(speaking, keeping, people, REVIEW, "619972", 14);
        assignments.visitsOf(new TeamId(REVIEW + ":1")).stream()
                .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                .forEach(households::add);
    }

    @Test
    void namesEverythingThatIsMissing() {
        var sheet = sheet("bob", households.remove());
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
        var visit = households.remove();
        var sheet = sheet("bob", visit);
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
        var visit = households.remove();
        var bob = sheet("bob", visit);
        var ann = sheet("ann", visit);
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
                AFieldReview.replace(review.as("ann"), visit.id().value(), "MOVED", "搬走了"),
                "replaceHousehold",
                "wrong-stage");
        bob.read()
                .path("sheet.steps[*].state")
                .entityList(String.class)
                .containsExactly("OPEN", "SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED");
    }

    @Test
    void takesAStepOnTheVersionThatWasSeenAndOnNoOther() {
        var visit = households.remove();
        var bob = sheet("bob", visit);
        fill(bob, visit, true);
        var seen = bob.version();
        sheet("ann", visit).save(batch().text("household.address", "三组"));
        var late = bob.submit(seen);
        refused(late, "submitSheet", "stale-version");
        late.path("submitSheet.current").entity(Integer.class).isEqualTo(seen + 1);
    }

    @Test
    void wantsASignatureUnderWhatStands() {
        var visit = households.remove();
        var sheet = sheet("bob", visit);
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
        var visit = households.remove();
        var sheet = sheet("bob", visit);
        fill(sheet, visit, true);
        sheet.save(batch().yes("household.has-students", true));
        sheet.submit().path("submitSheet.state").entity(String.class).isEqualTo("SUBMITTED");
    }

    @Test
    void answersARepeatedBatchAfterTheSheetIsLocked() {
        var visit = households.remove();
        var sheet = sheet("bob", visit);
        var sent = batch().text("household.address", "二组");
        sheet.save(sent);
        fill(sheet, visit, true);
        sheet.submit();
        sheet.save(sent)
                .path("saveAnswers.results[0].result")
                .entity(String.class)
                .isEqualTo("SAVED");
    }

    @Test
    void takesSignaturesThatAreDrawn() {
        var sheet = sheet("bob", households.remove());
        sheet.sign("inspectors", "检查员bob");
        sheet.sign("inspectors", "检查员ann");
        sheet.sign("inspectors", "检查员bob")
                .path("sign.signatures[*].name")
                .entityList(String.class)
                .containsExactly("检查员ann", "检查员bob");
        refused(sheet.sign("principal", "校长"), "sign", "invalid-value");
        refused(
                sheet.sign(
                        Map.of(
                                "line", "parent",
                                "name", "李大山",
                                "strokes", List.of(Map.of("points", List.of(0.1, 1.2))))),
                "sign",
                "invalid-value");
        sheet.sign(Map.of("line", "parent", "absence", "家长外出务工"))
                .path("sign.signatures[?(@.line == 'parent')].absence")
                .entityList(String.class)
                .containsExactly("家长外出务工");
        refused(sheet.sign(Map.of("line", "inspectors", "absence", "忘了")), "sign", "invalid-value");
    }

    @Test
    void takesNoReasonWhereSomebodyHasSigned() {
        var sheet = sheet("bob", households.remove());
        sheet.sign("parent", "李大山");
        var answer = sheet.sign(Map.of("line", "parent", "absence", "家长外出务工"));
        refused(answer, "sign", "invalid-value");
        answer.path("sign.fault").entity(String.class).isEqualTo("signed-already");
    }

    @Test
    void letsEachOfTenSignAgain() {
        var sheet = sheet("bob", households.remove());
        for (var round = 0; round < 2; round++) {
            for (var person = 0; person < 10; person++) {
                sheet.sign("inspectors", "检查员" + person)
                        .path("sign.version")
                        .entity(Integer.class)
                        .isEqualTo(round * 10 + person + 1);
            }
        }
        var eleventh = sheet.sign("inspectors", "检查员10");
        eleventh.path("sign.fault").entity(String.class).isEqualTo("full");
        sheet.read().path("sheet.signatures").entityList(Object.class).hasSize(10);
    }

    @Test
    void countsProgressWithoutDoublingAnything() {
        var id = new ReviewId(REVIEW);
        var total = progress.of(id, null).stream().mapToInt(Count::visits).sum();
        assertThat(total).isEqualTo(assignments.visitsOf(id).size());
        var visit = households.remove();
        var open = count("OPEN");
        sheet("ann", visit).save(batch().yes("household.has-students", true));
        sheet("ann", visit).save(batch().yes("household.problem", false));
        assertThat(count("OPEN")).isEqualTo(open + 1);
        // As after a crash between the sheet and its count.
        var one = Query.query(Criteria.where("_id").is(visit.id().value()));
        mongo.updateFirst(one, Update.update("toCount", true), Sheet.class);
        progress.countWhatACrashLeft();
        progress.countWhatACrashLeft();
        assertThat(count("OPEN")).isEqualTo(open + 1);
        assertThat(progress.of(id, null).stream().mapToInt(Count::visits).sum()).isEqualTo(total);
    }

    private int count(String state) {
        return review
                .as("ann")
                .documentName("answers/progress")
                .variable("review", REVIEW)
                .execute()
                .path("progress[?(@.state == '%s')].visits".formatted(state))
                .entityList(Integer.class)
                .get()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
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

    private ASheet sheet(String who, Visit visit) {
        return new ASheet(review.as(who), visit.id().value());
    }
}
