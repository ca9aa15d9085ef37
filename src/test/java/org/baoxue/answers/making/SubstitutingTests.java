package org.baoxue.answers.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.answers.ASheet;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitsPlanned;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.sampling.Sampling;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.ReviewId;
import org.baoxue.support.Interruption;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Either a household was visited or it was replaced: on its checklist, in the draw and among the
/// visits the same, whoever is faster and wherever the service breaks off.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class SubstitutingTests {

    private static final String REVIEW = "2019-SU-01";
    private static final int RACES = 6;

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;
    @Autowired private Sampling sampling;
    @Autowired private Sheets sheets;
    @Autowired private MakingSheets makingSheets;
    @Autowired private ApplicationContext service;

    private final Deque<Visit> households = new ArrayDeque<>();
    private AFieldReview review;

    @BeforeAll
    void openFieldWork() {
        review = AFieldReview.opened(speaking, keeping, people, REVIEW, "619976");
        assignments.visitsOf(new TeamId(REVIEW + ":1")).stream()
                .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                .forEach(households::add);
    }

    @Test
    void settlesFirstThatNobodyWillHandItIn() {
        var visit = households.remove();
        var seen = filled(visit).version();
        var late = new ArrayList<GraphQlTester.Response>();
        Runnable submit = () -> late.add(sheet("bob", visit).submit(seen));
        try (var _ = Interruption.at(service, "sampling.household.replace", submit)) {
            replace(visit)
                    .path("replaceHousehold.state")
                    .entity(String.class)
                    .isEqualTo("REPLACED");
        }
        refused(late.getFirst(), "submitSheet", "wrong-stage");
        assertThat(stands(visit)).isEqualTo("replaced");
    }

    @Test
    void leavesAHouseholdWhoseChecklistWasHandedIn() {
        var visit = households.remove();
        filled(visit).submit();
        refused(replace(visit), "replaceHousehold", "wrong-stage");
        assertThat(stands(visit)).isEqualTo("visited");
    }

    @Test
    void endsNothingWhereTheDrawRefuses() {
        var visit = households.remove();
        var answer =
                AFieldReview.replace(
                        review.as("bob"), visit.id().value(), "MOVED", "很".repeat(501));
        refused(answer, "replaceHousehold", "invalid-value");
        assertThat(sheets.find(visit.id()).orElseThrow().state())
                .isEqualTo(Sheet.State.NOT_STARTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers.sheet.replace", "sampling.household.replace"})
    void completesWhatWasBrokenOffAfter(String act) {
        completesWhatWasBrokenOff(Interruption.breakingOff(service, act));
    }

    @Test
    void completesWhatWasBrokenOffBeforeTheNextHasItsSheet() {
        completesWhatWasBrokenOff(Interruption.breakingOff(service, VisitsPlanned.class));
    }

    private void completesWhatWasBrokenOff(Interruption interruption) {
        var visit = households.remove();
        var sheet = filled(visit);
        try (interruption) {
            replace(visit).errors().satisfy(errors -> assertThat(errors).isNotEmpty());
        }
        refused(sheet.submit(), "submitSheet", "wrong-stage");
        replace(visit).path("replaceHousehold.state").entity(String.class).isEqualTo("REPLACED");
        assertThat(stands(visit)).isEqualTo("replaced");
    }

    @Test
    void completesWhatWasBrokenOffBeforeTheDrawHeardOfIt() {
        var visit = households.remove();
        filled(visit);
        var bob = Speakers.caller(review.person("bob"), Role.INSPECTOR);
        assertThat(makingSheets.end(visit.id(), "MOVED: 搬走了", bob.id(), Instant.now())).isEmpty();
        replace(visit).path("replaceHousehold.state").entity(String.class).isEqualTo("REPLACED");
        assertThat(stands(visit)).isEqualTo("replaced");
    }

    @Test
    void letsOneOfTwoAtOnceWin() throws Exception {
        var review = AFieldReview.opened(speaking, keeping, people, "2019-SU-02", "619978");
        var visits =
                assignments.visitsOf(new TeamId("2019-SU-02:1")).stream()
                        .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                        .limit(RACES)
                        .toList();
        for (var visit : visits) {
            var sheet = new ASheet(review.as("bob"), visit.id().value());
            fill(sheet);
            var seen = sheet.version();
            Callable<Object> submit = () -> sheet.submit(seen);
            Callable<Object> replace =
                    () ->
                            AFieldReview.replace(
                                    review.as("ann"), visit.id().value(), "MOVED", "搬走了");
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : threads.invokeAll(List.of(submit, replace))) {
                    done.get();
                }
            }
            assertThat(stands(visit)).isIn("visited", "replaced");
        }
    }

    /// `visited` or `replaced` where everything agrees, else what does not.
    private String stands(Visit before) {
        var visit = assignments.visit(before.id()).orElseThrow();
        var state = sheets.find(visit.id()).orElseThrow().state();
        var drawn =
                sampling.ofReview(new ReviewId(visit.review().value()))
                        .orElseThrow()
                        .replacementOf(new HouseholdId(visit.unit()));
        if (state == Sheet.State.SUBMITTED
                && drawn.isEmpty()
                && visit.state() == Visit.State.ACTIVE) {
            return "visited";
        }
        var next = visit.replacement() == null ? null : visit.replacement().next();
        var handedOver = next == null || sheets.find(next).isPresent();
        return state == Sheet.State.REPLACED
                        && drawn.isPresent()
                        && visit.state() == Visit.State.REPLACED
                        && handedOver
                ? "replaced"
                : "%s, %s, %s".formatted(state, drawn, visit);
    }

    private GraphQlTester.Response replace(Visit visit) {
        return AFieldReview.replace(review.as("ann"), visit.id().value(), "MOVED", "搬走了");
    }

    private ASheet filled(Visit visit) {
        var sheet = sheet("bob", visit);
        fill(sheet);
        return sheet;
    }

    private static void fill(ASheet sheet) {
        sheet.save(batch().yes("household.has-students", false).yes("household.problem", false));
        sheet.sign("inspectors", "检查员bob");
        sheet.sign("parent", "李大山");
    }

    private ASheet sheet(String who, Visit visit) {
        return new ASheet(review.as(who), visit.id().value());
    }
}
