package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/// Whatever somebody types in the wrong place, a citizen ID, a telephone number, a name, it stands
/// neither in the log nor in the metrics.
@AttackTest
@ExtendWith(OutputCaptureExtension.class)
class NothingLoggedTests {

    private static final String PASSWORD = "correct horse";
    private static final String ID = "619901200711110024";
    private static final String PHONE = "13912340987";
    private static final String NAME = "欧阳测试";

    @LocalServerPort int port;
    private Stranger office;

    @BeforeEach
    void somebodyWhoMayAskMuch(@Autowired People people) throws Exception {
        people.open(
                List.of(account("typist", Role.CITY_OFFICE, Role.COUNTY_OFFICE, Role.INSPECTOR)),
                PASSWORD);
        office = new Stranger(port);
        assertThat(office.signsIn("typist", PASSWORD)).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, PHONE, NAME})
    void whateverStandsInTheWrongPlace(String personal, CapturedOutput log) throws Exception {
        var encoded = URLEncoder.encode(personal, UTF_8);
        for (var path :
                List.of(
                        "/photos/" + encoded,
                        "/papers/visits/" + encoded + ".pdf",
                        "/papers/forms/household/" + encoded + ".pdf",
                        "/reviews/" + encoded + "/results.csv",
                        "/reviews/2019-NO-01/results.csv?counted=" + encoded,
                        "/samples/" + encoded + "/frame.csv",
                        "/trail.csv?by=-" + encoded,
                        "/trail.csv?from=" + encoded,
                        "/actuator/metrics/" + encoded,
                        "/assets/" + encoded,
                        "/" + encoded,
                        "/;" + encoded)) {
            office.get(path);
        }
        for (var path : List.of("/children/" + encoded + "/export", "/" + encoded, "/trail.csv")) {
            posted(path, "application/x-www-form-urlencoded", "reason=" + encoded);
            posted(path, "multipart/form-data;boundary=x", "--x\r\n" + encoded);
            posted(path, encoded, encoded);
        }
        for (var body :
                List.of(
                        "{\"query\":\"{me{id}}\",\"P\":1,\"P\":2}",
                        "{\"query\":\"{me{id}}\",\"variables\":\"P\"}",
                        "{\"query\":\"{ me { P } }\"}",
                        "{\"query\":\"{ child(id: \\\"P\\\") { id } }\"}",
                        "{\"query\":\"{ children(filter: {citizenId: \\\"P\\\"}) { edges { cursor }"
                                + " } }\"}",
                        "{\"query\":\"{ children(after: \\\"P\\\") { edges { cursor } } }\"}",
                        "{\"query\":\"{ auditEvents(filter: {by: \\\"-P\\\"}) { edges { cursor } }"
                                + " }\"}",
                        "{\"query\":\"query P { me { id } }\",\"operationName\":\"P\"}",
                        "P",
                        "{P")) {
            posted("/graphql", "application/json", body.replace("P", personal));
        }
        office.send(
                office.request("/photos/x")
                        .header("X-XSRF-TOKEN", office.csrfToken())
                        .header("Upload-Offset", encoded)
                        .method("PATCH", BodyPublishers.ofString(personal)));
        new Stranger(port).signsIn(personal, personal);
        office.get("/", "Authorization", "Bearer " + encoded);
        office.saying("GET /" + personal + " HTTP/1.1", "Host: localhost");
        office.saying("GET /x?" + personal + "=%zz HTTP/1.1", "Host: localhost");
        office.saying("GET / HTTP/1.1", "Host: localhost", "Cookie: \"" + personal + "=@");
        office.saying("GET / HTTP/1.1", "Host: " + personal + "@");
        office.saying("GET / HTTP/1.1", "Host: localhost", "Accept: " + personal);
        office.saying(personal + " / HTTP/1.1", "Host: localhost");
        office.get("/nowhere", "X-Request-Id", encoded);
        office.get("/nowhere", "Accept-Language", encoded);
        office.get("/nowhere", "Accept", encoded);

        assertThat(log.getAll()).doesNotContain(personal, encoded);
        assertThat(office.get("/actuator/prometheus").body())
                .contains("http_server_requests")
                .doesNotContain(personal, encoded);
    }

    /// One that could be somebody's number or name is no id of a request.
    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                PHONE,
                "61990120071111002X",
                "phone-" + PHONE,
                "ouyangceshi",
                "619901-20071111-0024",
                "a] INFO forged"
            })
    void norAnIdOfARequest(String personal) throws Exception {
        var answer = office.get("/nowhere", "X-Request-Id", personal);

        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/photos/", "/papers/visits/", "/papers/slips/", "/samples/", "/reviews/"})
    void anIdThatCannotBeOneIsUnknownLikeOneThatCould(String place) throws Exception {
        var rest =
                switch (place) {
                    case "/samples/" -> "/frame.csv";
                    case "/reviews/" -> "/results.csv";
                    case "/photos/" -> "";
                    default -> ".pdf";
                };
        for (var id : List.of("no-such-one-1", "x", ID, "%20")) {
            var answer = office.get(place + id + rest);
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(error(answer, "code")).isEqualTo("not-found");
        }
    }

    @Test
    void aParameterAtFaultIsNamedAndItsValueIsNot() throws Exception {
        refused(office.get("/trail.csv?by=" + ID + "!"), "by", "not-a-user-id");
        refused(office.get("/trail.csv?from=x" + PHONE), "from", "not-of-type-datetime");
        refused(
                office.get("/reviews/2019-NO-01/results.csv?counted=" + ID),
                "counted",
                "not-a-choice");
        refused(
                posted("/children/619901101201-00001-1/export", "text/plain", ""),
                "reason",
                "missing");
        refused(patched("Upload-Offset", "x" + PHONE), "Upload-Offset", "not-of-type-long");
        refused(patched("Accept", "*/*"), "Upload-Offset", "missing");
    }

    private HttpResponse<String> patched(String header, String value) throws Exception {
        return office.send(
                office.request("/photos/no-such-photo-1")
                        .header("X-XSRF-TOKEN", office.csrfToken())
                        .header(header, value)
                        .method("PATCH", BodyPublishers.ofString("x")));
    }

    private HttpResponse<String> posted(String path, String type, String body) throws Exception {
        return office.send(
                office.request(path)
                        .header("X-XSRF-TOKEN", office.csrfToken())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static void refused(HttpResponse<String> answer, String field, String fault) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer, "code")).isEqualTo("invalid-value");
        assertThat(error(answer, "field")).isEqualTo(field);
        assertThat(error(answer, "fault")).isEqualTo(fault);
        assertThat(answer.body()).contains("填写有误").doesNotContain("GraphQL", ID, PHONE);
    }

    private static String error(HttpResponse<String> answer, String what) {
        return new JsonMapper()
                .readTree(answer.body())
                .at("/errors/0/extensions/" + what)
                .asString("none: " + answer.body());
    }
}
