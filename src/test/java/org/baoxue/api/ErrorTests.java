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
                "{ households(first: 0) { edges { cursor } } } | first | 0 | not-from-1-to-100",
                "{ households(first: -1) { edges { cursor } } } | first | -1 | not-from-1-to-100",
                "{ households(last: -1000) { edges { cursor } } } | last | -1000 |"
                        + " not-from-1-to-100",
                "{ households(last: 101) { edges { cursor } } } | last | 101 | not-from-1-to-100",
                "{ ... on Query { towns(first: -2) { edges { cursor } } } } | first | -2 |"
                        + " not-from-1-to-100",
                "query($n: Int = -3) { households(first: $n) { edges { cursor } } } | first | -3 |"
                        + " not-from-1-to-100",
                "{ households(first: -1, last: -1) { edges { cursor } } } | first | -1 |"
                        + " not-from-1-to-100",
                "{ child(id: \"619901200711110024\") { id } } | id | 6199**********0024 |"
                        + " not-a-child-id",
                "{ household(id: \"139 1234 0987\") { id } } | id | 139****0987 |"
                        + " not-a-household-id",
                "{ households(filter: {types: [P13912340987]}) { edges { cursor } } }"
                        + " | filter.types[0] | P139****0987 | not-a-choice",
                "{ children(after: \"13912340987\") { edges { cursor } } }"
                        + " | after | 139****0987 | not-a-cursor-of-this-list",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ me { id } | 第 1 行第 12 列",
                "{ child(id: 1 2) { id } } | 第 1 行第 15 列",
                "{ me { nothing } } | 第 1 行第 8 列）：没有字段 nothing。",
                "{ me(of: 1) { id } } | 没有参数 of。",
                "{ child { id } } | 缺少参数 id。",
                "{ child(id: null) { id } } | id",
                "{ me } | 须列出 me 的字段。",
                "{ me { id { x } } } | id 之内没有字段。",
                "{ me { ... on Nobody { id } } } | 没有类型 Nobody。",
                "{ me { id @nothing } } | 没有指令 nothing",
                "{ child(id: $x) { id } } | 没有声明变量 x。",
                "query($x: ID) { me { id } } | 变量 x 没有用到。",
                "query($x: Int) { household(id: $x) { id } } | 变量 x 的类型不符。",
                "{ me { ...F } } | 没有片段 F。",
                "{ me { id } } fragment F on Person { id } | 片段 F 没有用到。",
                "{ ...F } fragment F on Query { ...F } | 片段不能包含自身。",
                "{ child(id: \"1\") { id ... on Town { id } } } | 片段的类型不能用在此处。",
                "{ a: me { x: id x: name } } | 字段 a/x 前后不一",
                "{ child(id: \"1\", id: \"1\") { id } } | id 重复。",
                "{ me { id } } query A { me { id } } | 每个都须命名",
                "subscription { me { id } } | 不提供这类操作。",
                "query A { me { id } } query B { me { id } } | 与接口不符",
            })
    void saysInItsOwnWordsWhyADocumentIsNotCarriedOut(String document, String words) {
        var answer = speaking.asCityOffice().document(document).execute();
        answer.errors()
                .satisfy(errors -> {
                    assertThat(errors.getFirst().getMessage()).contains(words);
                    assertThat(errors)
                            .allSatisfy(error ->
                                    assertThat(error.getMessage())
                                            .doesNotContain(
                                                    "alidation",
                                                    "offending",
                                                    "@[",
                                                    "nvalid",
                                                    "token"));
                });
    }

    @Test
    void saysHowLongADocumentMayBe() {
        var error =
                onlyError(
                        speaking.asCityOffice()
                                .document("{ " + "me { id } ".repeat(2_000) + "}")
                                .execute());
        assertThat(error.getMessage()).contains("5000", "100000").doesNotContain("DoS", "Denial");
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
