package org.baoxue.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.support.FrontEnd;
import org.baoxue.support.OnEmbeddedEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "baoxue.embedded.directory=memory")
@Import(OperationTests.Saying.class)
@ExtendWith(OutputCaptureExtension.class)
class OperationTests {

    private static final String PASSWORD = "correct horse";
    private static final String GIVEN = "7d9c1f3a-52b0-4c1e-9f6d-0a1b2c3d4e5f";

    /// Logs a line in a request.
    @RestController
    static class Saying {
        @GetMapping("/assets/say")
        String say() {
            LoggerFactory.getLogger(Saying.class).info("something was said");
            return "said";
        }
    }

    @LocalServerPort int port;

    @BeforeEach
    void accounts(@Autowired People people) {
        people.open(
                List.of(account("operator", Role.CITY_OFFICE), account("visitor", Role.INSPECTOR)),
                PASSWORD);
    }

    @Test
    void anyoneIsToldWhetherItIsUpAndNothingElse() throws Exception {
        assertThat(get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @OnEmbeddedEngine
    void theOfficeIsToldWhichEngineRuns() throws Exception {
        assertThat(get("/actuator/health", "operator").body())
                .contains("\"database\":{")
                .contains("\"engine\":\"embedded\"")
                .containsPattern("\"figures\":\\{\"commands\":[1-9]")
                .contains("\"differences\":[]");
    }

    @Test
    void metricsAreForTheOffice() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "visitor").statusCode()).isEqualTo(403);
        assertThat(get("/actuator/prometheus", "operator").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env", "operator").statusCode()).isEqualTo(404);
    }

    @Test
    void aBrowserIsShownAPageOfOurOwnWhereThereIsNone() throws Exception {
        for (var path : List.of("/nowhere/at-all", "/papers/samples/2019-NO-01.pdf")) {
            var answer = get(path, "operator", "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("<h1>没有此页</h1>");
        }
    }

    @Test
    @OnEmbeddedEngine
    void operationsAndCommandsAreTimed() throws Exception {
        FrontEnd.signedIn(port, "operator", PASSWORD).ask("access/me", Map.of());

        assertThat(get("/actuator/prometheus", "operator").body())
                .containsPattern(
                        "baoxue_graphql_seconds_count\\{.*field=\"me\",operation=\"query\",outcome=\"done\".*}"
                            + " 1")
                .containsPattern("mongodb_driver_commands_seconds_count\\{.*command=\"find\"")
                .containsPattern("baoxue_database_engine\\{.*engine=\"embedded\".*} 1")
                .containsPattern("baoxue_database_engine\\{.*engine=\"sharded\".*} 0")
                .containsPattern("baoxue_embedded_commands_total\\{.*} [1-9]")
                .containsPattern("baoxue_embedded_documents\\{.*} [1-9]");
    }

    @Test
    void aRequestsIdStandsInItsLinesAndInTheAnswer(CapturedOutput output) throws Exception {
        var answer = send(request("/assets/say").header("X-Request-Id", GIVEN));

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue(GIVEN);
        assertThat(output.getOut()).containsPattern("\\[" + GIVEN + "] .*something was said");
    }

    @Test
    void anIdThatCouldForgeALineIsReplaced() throws Exception {
        var answer = send(request("/assets/say").header("X-Request-Id", "a] INFO forged"));

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .matches("[0-9a-f]{16}");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> get(String path, String name) throws Exception {
        return get(path, name, "*/*");
    }

    private HttpResponse<String> get(String path, String name, String accept) throws Exception {
        var session = FrontEnd.signedIn(port, name, PASSWORD).cookie("SESSION");
        return send(request(path).header("Cookie", "SESSION=" + session).header("Accept", accept));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
