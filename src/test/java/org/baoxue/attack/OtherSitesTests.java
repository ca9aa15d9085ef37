package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/// What the page of another site tries by the browser of somebody who has signed in here.
@AttackTest
class OtherSitesTests {

    private static final String PASSWORD = "correct horse";
    private static final String WHO = "{ me { id } }";
    private static final String OWNER = "{\"me\":{\"id\":\"owner\"}}";
    private static final String SIGN_OUT = "mutation { signOutEverywhere { __typename } }";

    @LocalServerPort int port;

    private Stranger stranger;

    @BeforeEach
    void accounts(@Autowired People people) {
        people.open(List.of(account("owner", Role.CITY_OFFICE)), PASSWORD);
        stranger = new Stranger(port);
    }

    @Test
    void graphqlRefusesWhatAnotherSiteMakesABrowserSend() throws Exception {
        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");
        assertThat(stranger.ask(WHO).path("data")).hasToString(OWNER);

        assertThat(stranger.graphql(SIGN_OUT).statusCode()).isEqualTo(403);
        assertThat(stranger.graphql(SIGN_OUT, "X-XSRF-TOKEN", "forged").statusCode())
                .isEqualTo(403);
        assertThat(stranger.graphql(SIGN_OUT, "Authorization", "Basic b3duZXI6eA==").statusCode())
                .isEqualTo(403);
        assertThat(stranger.graphql(SIGN_OUT, "Authorization", "Bearer x").statusCode())
                .isEqualTo(401);
        var form =
                stranger.request("/graphql")
                        .header("Content-Type", "text/plain")
                        .header("Origin", "https://elsewhere.example")
                        .POST(BodyPublishers.ofString("{\"query\":\"" + WHO + "\"}"));
        assertThat(stranger.send(form).statusCode()).isEqualTo(403);
        assertThat(stranger.ask(WHO).path("data")).hasToString(OWNER);
    }

    /// What a page of another site can make a browser send without asking first: forms, and text.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql application/x-www-form-urlencoded",
                "/graphql multipart/form-data;boundary=x",
                "/graphql text/plain",
                "/sign-in application/x-www-form-urlencoded",
                "/sign-out application/x-www-form-urlencoded",
                "/photos/no-such-photo text/plain",
                "/nowhere text/plain"
            })
    void noFormOfAnotherSiteDoesAnything(String form) throws Exception {
        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");
        var pathAndType = form.split(" ", 2);
        for (var origin : List.of("https://elsewhere.example", "null", "")) {
            var request =
                    stranger.request(pathAndType[0])
                            .header("Content-Type", pathAndType[1])
                            .POST(BodyPublishers.ofString("username=owner&password=x&query={me}"));
            if (!origin.isEmpty()) {
                request.header("Origin", origin);
            }
            assertThat(stranger.send(request).statusCode()).as(origin).isEqualTo(403);
        }
        assertThat(stranger.ask(WHO).path("data")).hasToString(OWNER);
    }

    @Test
    void noOtherSiteIsToldThatItMayReadAnAnswer() throws Exception {
        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");
        for (var method : List.of("OPTIONS", "GET", "POST")) {
            var answer =
                    stranger.send(
                            stranger.request("/graphql")
                                    .header("Origin", "https://elsewhere.example")
                                    .header("Access-Control-Request-Method", "POST")
                                    .method(method, BodyPublishers.noBody()));
            assertThat(answer.headers().map())
                    .as(method)
                    .doesNotContainKey("access-control-allow-origin");
        }
    }
}
