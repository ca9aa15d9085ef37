package org.baoxue.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.registry.keeping.Keeping;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers.Speaking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ReviewTests {

    private static final String COUNTY = "619930";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;

    @BeforeAll
    void enterTheCounty() {
        SmallCounty.entered(keeping, COUNTY);
    }

    @Test
    void plansByTheDocumentsNumbersUnlessOthersAreGiven() {
        var planned = plan(input("2019-RV-01", Map.of()));
        planned.path("planReview.version").entity(Integer.class).isEqualTo(0);
        planned.path("planReview.plannedBy").entity(String.class).isEqualTo("office");
        planned.path("planReview.planFixed").entity(Boolean.class).isEqualTo(false);
        planned.path("planReview.plan")
                .entity(SamplingPlan.class)
                .isEqualTo(SamplingPlan.standard(2019));
    }

    @Test
    void plansAReviewOnceHoweverOftenItIsRepeated() {
        var input = input("2019-RV-02", Map.of("towns", 3));
        plan(input);
        plan(input).path("planReview.version").entity(Integer.class).isEqualTo(0);
        refused(plan(input("2019-RV-02", Map.of("towns", 2))), "planReview", "invalid-value", "id");
    }

    @Test
    void correctsAPlanOnTheVersionReadAndTellsAStaleOneTheCurrent() {
        plan(input("2019-RV-03", Map.of("towns", 3)));
        for (var repetition = 0; repetition < 2; repetition++) {
            var corrected = correct(0, input("2019-RV-03", Map.of("towns", 5)));
            corrected.path("correctPlan.version").entity(Integer.class).isEqualTo(1);
            corrected.path("correctPlan.plan.towns").entity(Integer.class).isEqualTo(5);
        }
        var stale = correct(0, input("2019-RV-03", Map.of("towns", 2)));
        refused(stale, "correctPlan", "stale-version", null);
        stale.path("correctPlan.current").entity(Integer.class).isEqualTo(1);
        refused(correct(0, input("2019-RV-unknown", Map.of())), "correctPlan", "unknown-id", null);
    }

    @Test
    void keepsTheCountysNameWhereACorrectionGivesNone() {
        var named = new HashMap<>(input("2019-RV-21", Map.of("towns", 3)));
        named.put("countyName", "青禾县");
        plan(named);
        correct(0, input("2019-RV-21", Map.of("towns", 5)))
                .path("correctPlan.countyName")
                .entity(String.class)
                .isEqualTo("青禾县");
    }

    @ParameterizedTest
    @CsvSource({
        "towns, 0",
        "towns, 1001",
        "villagesPerTown, 0",
        "primarySchoolsPerTown, -1",
        "middleSchoolsPerTown, -1",
        "householdsPerTown, 0",
        "householdsPerTown, 20001",
        "reservesPerVillage, -1",
        "exitYear, 19"
    })
    void refusesANumberThatCannotBeRight(String field, int number) {
        refused(
                plan(input("2019-RV-04", Map.of(field, number))),
                "planReview",
                "invalid-value",
                "plan." + field);
    }

    @Test
    void refusesMoreUnitsThanOneDocumentHolds() {
        var tooMany = plan(input("2019-RV-05", Map.of("towns", 1000, "householdsPerTown", 20)));
        refused(tooMany, "planReview", "invalid-value", "plan.towns");
    }

    @Test
    void refusesAReviewThatCannotBe() {
        refusedWith("name", " ", "invalid-value", "name");
        refusedWith("fieldTo", "2019-10-20", "invalid-value", "fieldTo");
        refusedWith("county", "619999", "unknown-id", null);
    }

    @Test
    void letsOnlyTheCityOfficePlan() {
        var others = List.of(speaking.asCountyOffice(), speaking.asInspector("inspector01"));
        for (var other : others) {
            refused(
                    other.documentName("reviews/planReview")
                            .variable("input", input("2019-RV-07", Map.of()))
                            .execute(),
                    "planReview",
                    "not-permitted",
                    null);
        }
    }

    @Test
    void listsReviewsPageByPage() {
        plan(input("2019-RV-08", Map.of()));
        plan(input("2019-RV-09", Map.of()));
        var office = speaking.asCountyOffice().documentName("reviews/reviews");
        var first = office.variable("first", 1).execute();
        var cursor = first.path("reviews.edges[0].cursor").entity(String.class).get();
        var second = office.variable("first", 100).variable("after", cursor).execute();
        assertThat(second.path("reviews.edges[*].node.id").entityList(String.class).get())
                .contains("2019-RV-09")
                .isSorted()
                .doesNotContain(first.path("reviews.edges[0].node.id").entity(String.class).get());
    }

    private void refusedWith(String field, String value, String code, @Nullable String at) {
        var input = new HashMap<>(input("2019-RV-06", Map.of()));
        input.put(field, value);
        refused(plan(input), "planReview", code, at);
    }

    private GraphQlTester.Response plan(Map<String, Object> input) {
        return speaking.asCityOffice()
                .documentName("reviews/planReview")
                .variable("input", input)
                .execute();
    }

    private GraphQlTester.Response correct(int version, Map<String, Object> input) {
        return speaking.asCityOffice()
                .documentName("reviews/correctPlan")
                .variable("version", version)
                .variable("input", input)
                .execute();
    }

    private static Map<String, Object> input(String id, Map<String, Object> plan) {
        return Map.of(
                "id", id,
                "county", COUNTY,
                "name", "2019 年复查",
                "referenceDate", "2019-08-31",
                "fieldFrom", "2019-10-21",
                "fieldTo", "2019-10-31",
                "plan", plan);
    }

    private static void refused(
            GraphQlTester.Response answer, String mutation, String code, @Nullable String field) {
        answer.path(mutation + ".code").entity(String.class).isEqualTo(code);
        if (field != null) {
            answer.path(mutation + ".field").entity(String.class).isEqualTo(field);
        }
    }
}
