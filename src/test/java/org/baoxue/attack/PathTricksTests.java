package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.Base64;
import java.util.List;

/// Addresses written so that one part of the service takes them for something else than another.
@AttackTest
class PathTricksTests {

    private static final String PASSWORD = "correct horse";

    @LocalServerPort int port;
    private Stranger stranger;
    private Stranger inspector;

    @BeforeEach
    void somebodySignedInAndSomebodyNot(@Autowired People people) throws Exception {
        people.open(List.of(account("climber", Role.INSPECTOR)), PASSWORD);
        stranger = new Stranger(port);
        inspector = new Stranger(port);
        assertThat(inspector.signsIn("climber", PASSWORD)).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../actuator/prometheus",
                "/assets/..;/actuator/prometheus",
                "/assets/%2e%2e/actuator/prometheus",
                "/assets/..%2factuator/prometheus",
                "/assets/..%5cactuator/prometheus",
                "/assets/;/../trail.csv",
                "/sign-in.html/../trail.csv",
                "/sign-in.html;/../trail.csv",
                "//trail.csv",
                "/./trail.csv",
                "/trail.csv;x=/assets/y",
                "/trail.csv%00.js",
                "/trail.csv%0a",
                "/%74rail.csv",
                "/TRAIL.CSV",
                "/trail.csv/",
                "/actuator/../trail.csv",
                "/actuator%2fprometheus",
                "/assets/../../application.yaml",
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/assets/%252e%252e/application.yaml",
                "/application.yaml",
                "/graphql/access.graphqls",
                "/database.yaml",
                "/WEB-INF/web.xml",
                "/assets/file:/etc/passwd",
                "/photos/..%2f..%2f..%2fetc%2fpasswd",
                "/photos/%2e%2e%2f%2e%2e%2fetc",
                "/papers/forms/..%2f..%2fapplication/1.pdf",
                "/papers/forms/household/..%2f..%2fhousehold%2f1.pdf",
                "/papers/forms/household/%2e%2e.pdf",
                "/samples/..%2f2019-NO-01/frame.csv",
                "/reviews/$ne/results.csv",
                "/papers/visits/%7B%22$gt%22:%22%22%7D.pdf"
            })
    void leadNowhere(String path) throws Exception {
        assertThat(stranger.get(path).statusCode()).isIn(400, 401, 404);
        assertThat(inspector.get(path).statusCode()).isIn(400, 403, 404);
    }

    /// A code goes into the name of a file, and into a header with it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/samples/2019-NO-01%0d%0aSet-Cookie:%20forged=1/frame.csv",
                "/papers/samples/2019-NO-01%22;%20filename=%22evil.exe.pdf",
                "/papers/reviews/2019-NO-01%0aX-Forged:%201/bundle.pdf"
            })
    void putNothingIntoAHeader(String path) throws Exception {
        var answer = inspector.get(path);

        assertThat(answer.statusCode()).isIn(400, 403, 404);
        assertThat(answer.headers().map()).doesNotContainKey("x-forged");
        assertThat(answer.headers().map().toString()).doesNotContain("forged", "evil");
    }

    /// Neither by the address that it asks for nor by the host that it names.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: elsewhere.example",
                "GET //elsewhere.example/ HTTP/1.1|Host: localhost",
                "GET /\\elsewhere.example HTTP/1.1|Host: localhost",
                "GET http://elsewhere.example/ HTTP/1.1|Host: localhost",
                "GET / HTTP/1.1|Host: localhost|X-Forwarded-Host: elsewhere.example",
                "GET / HTTP/1.1|Host: localhost|Forwarded: host=elsewhere.example"
            })
    void sendNobodyToAnotherSite(String request) throws Exception {
        var answer = stranger.saying((request + "|Accept: text/html").split("\\|"));

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("elsewhere.example");
    }

    /// Where somebody goes on after signing in stands in a cookie, which a neighbouring site can
    /// set.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "/\r\nX-Forged: 1",
                "javascript:alert(1)"
            })
    void aPlantedWayOnIsNotGone(String planted) throws Exception {
        var way = Base64.getEncoder().encodeToString(planted.getBytes(UTF_8));
        var where = stranger.signsIn("climber", PASSWORD, "Cookie", "REDIRECT_URI=" + way);

        assertThat(where).matches("|/|http://localhost:\\d+/.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /[ HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET / HTTP/9.9",
                "TRACE / HTTP/1.1",
                "BREW /graphql HTTP/1.1",
                "GET /" + "\u00e9 HTTP/1.1"
            })
    void nothingOfTheInsideIsToldToWhoSpeaksNoHttp(String line) throws Exception {
        var answer = stranger.saying(line, "Host: localhost");

        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 2")
                .doesNotContain("Exception", "Tomcat", "org.", "java.");
    }
}
