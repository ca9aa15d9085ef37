package org.baoxue.answers.filling;

import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.answers.AFieldDay;
import org.baoxue.answers.ASheet;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.Map;

/// Two phones contradict each other, until a person decides.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ResolvingTests {

    @Autowired private ApplicationContext service;

    private AFieldDay day;

    @BeforeAll
    void beginFieldWork() {
        day = AFieldDay.begun(service, "2019-AN-03", "617733");
    }

    @Test
    void keepsBothSidesOfAConflictUntilSomeoneDecides() {
        var visit = day.household();
        var ann = day.sheet("ann", visit);
        var bob = day.sheet("bob", visit);
        ann.save(batch().yes("household.problem", true));
        var losing = batch().yes("household.problem", false).noting("看过了");
        var conflict = bob.save(losing);
        conflict.path("saveAnswers.results[0].result").entity(String.class).isEqualTo("CONFLICT");
        conflict.path("saveAnswers.results[0].standing.by")
                .entity(String.class)
                .isEqualTo(day.review().person("ann"));
        conflict.path("saveAnswers.results[0].yours.value.yes")
                .entity(Boolean.class)
                .isEqualTo(false);
        missing(ann).contains("CONFLICT");
        refused(
                ann.decide("decision-1", "household.problem", Map.of("yes", false), 0, "x"),
                "resolveConflict",
                "stale-version");
        for (var repetition = 0; repetition < 2; repetition++) {
            ann.decide("decision-1", "household.problem", Map.of("yes", false), 1, losing.lastId())
                    .path("resolveConflict.conflicts")
                    .entityList(Object.class)
                    .hasSize(0);
        }
        ann.read()
                .path("sheet.items[?(@.key == 'household.problem')].answer.entries[*].fate")
                .entityList(String.class)
                .containsExactly("TAKEN", "CONTESTED", "DECIDED");
    }

    @Test
    void waitsForNoDecisionOnAChildThatWasTakenBack() {
        var visit = day.household();
        var sheet = day.sheet("ann", visit);
        var age = "child.age@new-child-2";
        sheet.save(
                batch().yes("household.has-students", true)
                        .text("child.name@new-child-2", "李小草")
                        .number(age, 7));
        day.sheet("bob", visit).save(batch().number(age, 8));
        missing(sheet).contains("CONFLICT");
        sheet.save(batch().value("child.name@new-child-2", null, 1));
        missing(sheet).doesNotContain("CONFLICT");
        sheet.read().path("sheet.conflicts").entityList(Object.class).hasSize(0);
        var own = "child.age@%s-1".formatted(visit.unit());
        sheet.save(batch().number(own, 7));
        day.sheet("bob", visit).save(batch().number(own, 8));
        missing(sheet).contains("CONFLICT");
        sheet.save(batch().value("household.has-students", Map.of("yes", false), 1));
        missing(sheet).doesNotContain("CONFLICT");
    }

    private static GraphQlTester.EntityList<String> missing(ASheet sheet) {
        return sheet.read().path("sheet.missing[*].kind").entityList(String.class);
    }
}
