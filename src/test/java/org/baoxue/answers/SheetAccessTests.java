package org.baoxue.answers;

import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.access.account.People;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
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
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.List;
import java.util.Map;

/// Who may see sheets, and who may fill them.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class SheetAccessTests {

    private static final String REVIEW = "2019-AN-05";

    @Autowired private ApplicationContext service;
    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;

    private AFieldDay day;

    @BeforeAll
    void beginFieldWork() {
        day = AFieldDay.begun(service, REVIEW, "617735");
    }

    @Test
    void listsSheetsToEverybodyWhoMaySeeThem() {
        var all = assignments.visitsOf(new ReviewId(REVIEW));
        listed(speaking.asCityOffice()).hasSize(all.size());
        listed(speaking.asCountyOffice()).hasSize(0);
        listed(day.review().as("ann"))
                .hasSize(assignments.visitsOf(new TeamId(REVIEW + ":1")).size());
        listed(speaking.asInspector("x-stranger")).hasSize(0);
        listed(
                        speaking.asCityOffice(),
                        Map.of("team", 2, "form", "VILLAGE", "state", "NOT_STARTED"))
                .hasSize(2);
        listed(day.review().as("ann"), Map.of("team", 2)).hasSize(0);
    }

    @Test
    void hidesAnotherTeamsSheetAndLetsOfficesOnlyRead() {
        var visit = day.visit(2, FormKind.TOWN);
        var stranger = day.sheet("ann", visit);
        stranger.read().path("sheet").valueIsNull();
        refused(stranger.save(batch().yes("town.letters", true)), "saveAnswers", "unknown-id");
        refused(stranger.submit(1), "submitSheet", "unknown-id");
        var office = new ASheet(speaking.asCityOffice(), visit.id().value());
        office.read().path("sheet.id").hasValue();
        refused(office.save(batch().yes("town.letters", true)), "saveAnswers", "not-permitted");
        var none = new ASheet(day.review().as("ann"), REVIEW + ":town:617735999");
        refused(none.save(batch().yes("town.letters", true)), "saveAnswers", "unknown-id");
    }

    @Test
    void refusesAnswersBeforeFieldWork() {
        var staffed = AFieldReview.drawn(speaking, keeping, people, "2019-AN-02", "617731");
        staffed.nameTeam(1, "ann");
        for (var who : List.of("ann", "bob")) {
            var early = new ASheet(staffed.as(who), "2019-AN-02:town:617731101");
            refused(
                    early.save(batch().yes("town.letters", true)),
                    "saveAnswers",
                    who.equals("ann") ? "wrong-stage" : "unknown-id");
        }
    }

    private static GraphQlTester.EntityList<String> listed(GraphQlTester by) {
        return listed(by, Map.of());
    }

    private static GraphQlTester.EntityList<String> listed(
            GraphQlTester by, Map<String, Object> filter) {
        return by.documentName("answers/sheets")
                .variable("review", REVIEW)
                .variable("filter", filter)
                .execute()
                .path("sheets.edges[*].node.id")
                .entityList(String.class);
    }
}
