package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.shared.Sha256;
import org.baoxue.support.FrontEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The endpoint as an attacker meets it, where only trusted documents are answered and nobody may
/// ask much or often.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "baoxue.embedded.directory=memory",
            "baoxue.documents.only=true",
            "baoxue.queries.size=20KB",
            "baoxue.rate.burst=60",
            "baoxue.rate.per-second=1"
        })
class GuardedEndpointTests {

    private static final String JSON = "application/json";
    private static final String PASSWORD = "correct horse";
    private static final JsonMapper json = new JsonMapper();

    @LocalServerPort int port;
    @Autowired People people;

    @Test
    void answersATrustedDocumentByItsHashAlone() {
        var answer = asked(byHash(Sha256.sum(whoIsSignedIn()).hex()));
        assertThat(answer.at("/data/me/id").asString()).isEqualTo("guest");
    }

    @Test
    void answersATrustedDocumentSentWholeAndTellsItsCost() {
        var answer = asked(Map.of("query", whoIsSignedIn()));
        assertThat(answer.at("/data/me/id").asString()).isEqualTo("guest");
        assertThat(answer.at("/extensions/cost").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("trusted")
    void trustsOnlyWhatFitsTheSchema(String document) {
        var codes = asked(byHash(Sha256.sum(document).hex())).findValuesAsString("code");
        assertThat(codes)
                .doesNotContain("unknown-document", "invalid-query", "invalid-syntax", "internal");
    }

    @Test
    void refusesADocumentThatIsNotTrusted() {
        assertThat(code(asked(Map.of("query", "{ me { id } }")))).isEqualTo("untrusted-document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0000\"", "7", "[\"a\"]", "null", "{\"a\": 1}"})
    void refusesAHashThatIsNoneOfATrustedDocument(String hash) {
        var body = "{\"extensions\":{\"persistedQuery\":{\"sha256Hash\":%s}}}".formatted(hash);
        assertThat(code(read(posted(body, JSON)))).isEqualTo("unknown-document");
    }

    @Test
    void refusesARequestThatIsTooLarge() {
        refused(posted(large(), JSON), 413, "request-too-large");
    }

    @Test
    void refusesARequestThatHidesHowLargeItIs() {
        var hidden =
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large().getBytes(StandardCharsets.UTF_8)));
        var answer = guest().graphql("POST", hidden, "Content-Type", JSON);
        refused(answer, 413, "request-too-large");
    }

    @Test
    void refusesALargeRequestHoweverTheAddressIsWritten() {
        var answer =
                guest().post("/%67raphql", BodyPublishers.ofString(large()), "Content-Type", JSON);
        refused(answer, 413, "request-too-large");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesWhatIsNotOneRequest(String body) {
        refused(posted(body, JSON), 400, "invalid-request");
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "[{\"query\": \"{ me { id } }\"}, {\"query\": \"{ me { id } }\"}]",
                "{",
                "",
                "\"query\"",
                "{\"variables\": {}}",
                "{\"query\": 7, \"variables\": []}",
                "{\"query\": \"{me{id}}\", \"variables\": {\"a\": %s}}"
                        .formatted("[".repeat(5_000) + "]".repeat(5_000)));
    }

    @Test
    void isAskedByPostOnly() {
        var answer = guest().graphql("GET", BodyPublishers.noBody(), "Accept", JSON);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void readsJsonOnly() {
        assertThat(posted("query={me{id}}", "text/plain").statusCode()).isEqualTo(415);
    }

    @Test
    void saysByItsStatusWhetherADocumentWasCarriedOut() {
        var body = json.writeValueAsString(Map.of("query", "{ me { id } }"));
        var strict = "application/graphql-response+json";
        assertThat(posted(body, JSON, "Accept", strict).statusCode()).isEqualTo(400);
        assertThat(posted(body, JSON, "Accept", JSON).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhoAsksTooOftenWhenToAskAgain() {
        var restless = signedIn("restless");
        var answers = IntStream.range(0, 70).mapToObj(_ -> restless.get("/assets/none")).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(404, 429);
        var refused = answers.getLast();
        refused(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).get().isIn("1", "2");
        assertThat(guest().get("/assets/none").statusCode()).isEqualTo(404);
    }

    static Stream<String> trusted() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:documents/*.graphql");
        return Arrays.stream(files)
                .map(file -> {
                    try {
                        return file.getContentAsString(StandardCharsets.UTF_8);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }

    private static String whoIsSignedIn() {
        try {
            return trusted()
                    .filter(text -> text.contains("query WhoIsSignedIn"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, ?> byHash(String hash) {
        return Map.of(
                "extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
    }

    private static String large() {
        return json.writeValueAsString(Map.of("query", "{ me { id } } #" + "x".repeat(30_000)));
    }

    private JsonNode asked(Map<String, ?> body) {
        return read(posted(json.writeValueAsString(body), JSON));
    }

    private HttpResponse<byte[]> posted(String body, String type, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", type), Stream.of(headers));
        return guest().graphql("POST", BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    private FrontEnd guest() {
        return signedIn("guest");
    }

    private FrontEnd signedIn(String name) {
        people.open(List.of(account(name, Role.INSPECTOR)), PASSWORD);
        return FrontEnd.signedIn(port, name, PASSWORD);
    }

    private static void refused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(code(read(answer))).isEqualTo(code);
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("none: " + answer);
    }

    private static JsonNode read(HttpResponse<byte[]> answer) {
        return json.readTree(answer.body());
    }
}
