package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

@ServiceTest
class ErrorTests {

    @Autowired private Speaking speaking;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ household(id: \"x\") { id } } | id | x | not-a-household-id",
                "{ households(filter: {town: \"6199\"}) { edges { cursor } } }"
                        + " | filter.town | 6199 | not-a-town-id",
                "{ households(filter: {types: [LIFTED, FOO]}) { edges { cursor } } }"
                        + " | filter.types[1] | FOO | not-a-choice",
                "{ households(first: 101) { edges { cursor } } } | first | 101 | not-from-1-to-100",
                "{ households(first: 5, last: 6) { edges { cursor } } } | last | 6 |"
                        + " not-with-first",
                "{ households(last: 0) { edges { cursor } } } | last | 0 | not-from-1-to-100",
                "{ households(before: \"?\") { edges { cursor } } }"
                        + " | before | ? | not-a-cursor-of-this-list",
                "{ child(id: \"619901101201-00001-1\") { age(on: \"2019/08/31\") } }"
                        + " | on | 2019/08/31 | not-of-type-date",
            })
    void namesFieldValueAndFault(String document, String field, String value, String fault) {
        var error = onlyError(speaking.asCountyOffice().document(document).execute());
        assertThat(error.getExtensions())
                .containsEntry("code", "invalid-value")
                .containsEntry("field", field)
                .containsEntry("value", value)
                .containsEntry("fault", fault);
        assertThat(error.getMessage()).contains(field, value, "填写有误").doesNotContain(fault);
    }

    @Test
    void namesEveryMalformedValueOfAnInputAtOnce() {
        var input =
                Map.of(
                        "id", "2019-ER-01",
                        "county", "619901",
                        "referenceDate", "2026-02-31",
                        "fieldFrom", "2026/10/21",
                        "fieldTo", "2026-10-31",
                        "plan", Map.of("towns", "four", "villages", "SOME"));
        var error =
                onlyError(
                        speaking.asCityOffice()
                                .documentName("reviews/planReview")
                                .variable("input", input)
                                .execute());
        assertThat(fields(error))
                .containsExactly(
                        "input.name missing",
                        "input.referenceDate not-of-type-date",
                        "input.fieldFrom not-of-type-date",
                        "input.plan.towns not-of-type-int",
                        "input.plan.villages not-a-choice");
    }

    @Test
    void namesEveryMalformedCodeOfAnInputAtOnce() {
        var input =
                Map.of(
                        "id", "1",
                        "household", "2",
                        "name", "李小花",
                        "citizenId", "61990120110901001",
                        "schooling", "DROPPED_OUT");
        var error =
                onlyError(
                        speaking.asCountyOffice()
                                .documentName("registry/enterChild")
                                .variable("input", input)
                                .execute());
        assertThat(fields(error))
                .containsExactlyInAnyOrder(
                        "input.id not-a-child-id",
                        "input.household not-a-household-id",
                        "input.citizenId not-18-characters-of-a-citizen-id");
        assertThat(error.toString() + error.getExtensions()).doesNotContain("61990120110901001");
    }

    @Test
    void tellsAForbiddenFieldByCodeAndInChinese() {
        var error =
                onlyError(
                        speaking.asInspector("inspector01")
                                .documentName("reviews/reviews")
                                .execute());
        assertThat(error.getErrorType()).hasToString("FORBIDDEN");
        assertThat(error.getExtensions()).containsEntry("code", "forbidden");
        assertThat(error.getMessage()).contains("无权");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | invalid-syntax",
                "{ nothing } | invalid-query",
                "query($x: Int) { household(id: $x) { id } } | invalid-query",
            })
    void givesACodeToWhatIsNeverCarriedOut(String document, String code) {
        var error = onlyError(speaking.asCityOffice().document(document).execute());
        assertThat(error.getExtensions()).containsEntry("code", code);
    }

    @Test
    void hasTheSameWordsInBothLanguages() throws IOException {
        assertThat(keys("messages_en.properties"))
                .containsExactlyInAnyOrderElementsOf(keys("messages.properties"));
    }

    private static List<Object> keys(String file) throws IOException {
        var messages = new Properties();
        try (var words = ErrorTests.class.getClassLoader().getResourceAsStream(file)) {
            messages.load(words);
        }
        return new ArrayList<>(messages.keySet());
    }

    private static List<String> fields(ResponseError error) {
        var told = error.getExtensions().getOrDefault("faults", List.of());
        return ((List<?>) told)
                .stream()
                        .map(fault -> (Map<?, ?>) fault)
                        .map(fault -> fault.get("field") + " " + fault.get("fault"))
                        .toList();
    }

    private static ResponseError onlyError(GraphQlTester.Response answer) {
        var errors = new ArrayList<ResponseError>();
        answer.errors().satisfy(errors::addAll);
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }
}
