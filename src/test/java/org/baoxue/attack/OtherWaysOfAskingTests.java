package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/// GraphQL asked otherwise than by a document in JSON that wants an answer in JSON: refused by
/// status and code, and nothing of it is carried out.
@AttackTest
@ExtendWith(OutputCaptureExtension.class)
class OtherWaysOfAskingTests {

    private static final String PASSWORD = "correct horse";
    private static final String CREATE =
            "{\"query\":\"mutation { createToken(input: {name: \\\"sly\\\", scopes: [READ], days:"
                    + " 1}) { __typename } }\"}";
    private static final String WHO = "{\"query\":\"{ me { id } }\"}";

    @LocalServerPort int port;
    private Stranger inspector;

    @BeforeEach
    void somebodySignedIn(@Autowired People people) throws Exception {
        people.open(List.of(account("asker", Role.INSPECTOR)), PASSWORD);
        inspector = new Stranger(port);
        assertThat(inspector.signsIn("asker", PASSWORD)).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/event-stream",
                "text/html",
                "application/xml",
                "application/json;q=0",
                "text/event-stream, text/html;q=0.9",
                "nonsense"
            })
    void anAnswerThatIsNotServedIsRefusedBeforeAnythingIsDone(String accepted) throws Exception {
        var answer = asked(CREATE, "application/json", "Accept", accepted);

        refused(answer, 406, "answer-type-not-served");
        assertThat(inspector.ask("{ myTokens { name } }").toString()).doesNotContain("sly");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/* | application/json",
                "application/json; charset=utf-8 | application/json",
                "application/graphql-response+json | application/graphql-response+json",
                "text/event-stream, application/json | application/json",
                "text/html, */*;q=0.1 | application/json"
            })
    void anAnswerThatIsServedIsGiven(String accepted, String type) throws Exception {
        var answer = asked(WHO, "application/json; charset=utf-8", "Accept", accepted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).contains("\"asker\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "application/graphql",
                "multipart/form-data",
                "multipart/form-data;boundary=x",
                "nonsense"
            })
    void aBodyThatIsNotJsonIsRefused(String type, CapturedOutput log) throws Exception {
        var answer = asked("--x\r\nContent-Disposition: nonsense", type, "Accept", "*/*");

        refused(answer, 415, "media-type-not-served");
        assertThat(log.getOut()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void anotherMethodIsRefused(String method) throws Exception {
        var answer =
                inspector.send(
                        inspector
                                .request("/graphql?query=%7Bme%7Bid%7D%7D")
                                .header("X-XSRF-TOKEN", inspector.csrfToken())
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(WHO)));

        refused(answer, 405, "method-not-served");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void whoHasNotSignedInIsToldSoHoweverHeAsks() throws Exception {
        var stranger = new Stranger(port);
        for (var path : List.of("/graphql", "/photos/no-such-photo-1", "/nowhere")) {
            for (var accepted :
                    List.of("*/*", "application/json", "text/event-stream", "nonsense")) {
                var post =
                        stranger.request(path)
                                .header("Content-Type", "application/json")
                                .header("Accept", accepted)
                                .POST(BodyPublishers.ofString(WHO));
                refused(stranger.send(post), 401, "not-signed-in");
                refused(stranger.get(path, "Accept", accepted), 401, "not-signed-in");
            }
        }
        var forged = stranger.get("/graphql", "Authorization", "Bearer forged");
        refused(forged, 401, "not-signed-in");
        assertThat(forged.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(told -> assertThat(told).startsWith("Bearer"));
    }

    @Test
    void whoSendsNoCsrfTokenMayNot() throws Exception {
        var answer =
                inspector.send(
                        inspector
                                .request("/graphql")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(WHO)));

        refused(answer, 403, "not-allowed");
    }

    @Test
    void aTokenForReadingIsToldByACodeWhatItMayNot() throws Exception {
        var made =
                inspector.ask(
                        "mutation { createToken(input: {name: \"reader\", scopes: [READ], days: 1})"
                                + " { ... on NewToken { text } } }");
        var token = made.at("/data/createToken/text").asString();
        var program = new Stranger(port);
        var photo =
                program.request("/photos/no-such-photo-1")
                        .header("Authorization", "Bearer " + token)
                        .header("Upload-Offset", "0")
                        .method("PATCH", BodyPublishers.ofString("x"));

        refused(program.send(photo), 403, "not-allowed");
        refused(
                program.get("/photos/no-such-photo-1", "Authorization", "Bearer " + token),
                404,
                "not-found");
    }

    private HttpResponse<String> asked(String body, String type, String... headers)
            throws Exception {
        return inspector.send(
                inspector
                        .request("/graphql")
                        .header("X-XSRF-TOKEN", inspector.csrfToken())
                        .header("Content-Type", type)
                        .headers(headers)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(
                        new JsonMapper()
                                .readTree(answer.body())
                                .at("/errors/0/extensions/code")
                                .asString())
                .isEqualTo(code);
    }
}
