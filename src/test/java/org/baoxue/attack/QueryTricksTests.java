package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// GraphQL requests that are bombs, or that mean something to a database.
@AttackTest
@Timeout(30)
class QueryTricksTests {

    private static final String PASSWORD = "correct horse";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort int port;
    private Stranger county;

    @BeforeEach
    void somebodyWhoMayAskMuch(@Autowired People people) throws Exception {
        people.open(List.of(account("bomber", Role.COUNTY_OFFICE)), PASSWORD);
        county = new Stranger(port);
        assertThat(county.signsIn("bomber", PASSWORD)).endsWith("/");
    }

    /// It is answered by what it says of itself, before any of it has come.
    @Test
    void aDocumentOfTenMegabytesIsNotRead() throws Exception {
        var answer =
                county.saying(
                        "POST /graphql HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: " + (10 << 20));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("request-too-large");
    }

    static Stream<String> bombs() {
        return Stream.of(
                "{ ...A } fragment A on Query { ...A }",
                "{ ...A } fragment A on Query { ...B } fragment B on Query { me { id } ...A }",
                "{ " + "... { ".repeat(1_500) + "me { id }" + " }".repeat(1_500) + " }",
                "{ a" + " { a".repeat(2_000) + " }".repeat(2_001),
                "{ households(filter: "
                        + "[".repeat(2_000)
                        + "]".repeat(2_000)
                        + ") { edges { x } } }",
                "{ households(first: 1e999999999) { edges { cursor } } }",
                "{ households(first: " + "9".repeat(50_000) + ") { edges { cursor } } }",
                "{ households(filter: {exitYear: -99999999999}) { edges { cursor } } }",
                "{ children(filter: {age: {date: \"999999999-01-01\", from: 6, to: 7}}) { edges {"
                        + " cursor } } }",
                "query(" + "$a: Int ".repeat(500) + ") { me { id } }",
                "{ me { id @include(if: " + "[".repeat(400) + "]".repeat(400) + ") } }",
                "{ me { id } } { me { id } }",
                "subscription { me { id } }",
                "{ __type(name: \"Query\") { fields { name } } }");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefusedByACode(String document) throws Exception {
        var answer = posted(JSON.writeValueAsString(Map.of("query", document)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).has("data")).isFalse();
        assertThat(code(answer)).isNotIn("internal", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "99999999999999999999",
                "1.5",
                "[[[[1]]]]",
                "{\"$gt\": 0}",
                "\"1\"",
                "true"
            })
    void aNumberThatIsNoneOrABombIsNamed(String number) throws Exception {
        var answer =
                posted(
                        """
                        {"query": "query($n: Int) { households(first: $n) { edges { cursor } } }",
                         "variables": {"n": %s}}
                        """
                                .formatted(number));

        assertThat(code(answer)).isEqualTo("invalid-value");
    }

    @Test
    void aNumberOfManyDigitsIsNotRead() throws Exception {
        var answer =
                posted(
                        "{\"query\": \"{me{id}}\", \"variables\": {\"n\": %s}}"
                                .formatted("9".repeat(1_000_000)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("invalid-request");
    }

    /// One who watches may judge by the first of two, and we by the last.
    @Test
    void aRequestThatSaysSomethingTwiceIsRefused() throws Exception {
        var answer = posted("{\"query\": \"{ me { id } }\", \"query\": \"{ mySignIn { way } }\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("invalid-request");
    }

    /// Where a text belongs, a text is sought.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($x: ID!) { child(id: $x) { id } }",
                "query($x: ID!) { households(filter: {village: $x}) { edges { cursor } } }",
                "query($x: String) { households(filter: {name: $x}) { edges { cursor } } }",
                "query($x: HouseholdFilter) { households(filter: $x) { edges { cursor } } }",
                "query($x: [HouseholdType!]) { households(filter: {types: $x}) { edges { cursor } }"
                        + " }"
            })
    void anOperatorIsNoValue(String document) throws Exception {
        for (var operator :
                List.of(
                        Map.of("$ne", ""),
                        Map.of("$gt", ""),
                        Map.of("$where", "sleep(10000)"),
                        Map.of("$regex", ".*"),
                        List.of(Map.of("$ne", "")))) {
            var answer =
                    posted(
                            JSON.writeValueAsString(
                                    Map.of("query", document, "variables", Map.of("x", operator))));
            assertThat(code(answer)).as("%s", operator).isEqualTo("invalid-value");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ne", ".*", "^", "{$gt: ''}", "a|.*", "\\\\E.*", "$where"})
    void aTextThatIsAnOperatorIsSoughtAsItIs(String text) throws Exception {
        var answer =
                posted(
                        JSON.writeValueAsString(
                                Map.of(
                                        "query",
                                        "query($x: String) { towns(filter: {name: $x}) { edges {"
                                                + " node { id } } } }",
                                        "variables",
                                        Map.of("x", text))));

        assertThat(JSON.readTree(answer.body()).at("/data/towns/edges")).isEmpty();
    }

    @Test
    void noFieldOfAFormIsAnOperator() throws Exception {
        var form = "username[$ne]=x&password[$ne]=x&username=&password=";
        var answer = new Stranger(port).signsInBy(form);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("?wrong"));
    }

    private HttpResponse<String> posted(String body) throws Exception {
        return county.send(
                county.request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", county.csrfToken())
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String code(HttpResponse<String> answer) {
        JsonNode told = JSON.readTree(answer.body());
        return told.at("/errors/0/extensions/code").asString("");
    }
}
