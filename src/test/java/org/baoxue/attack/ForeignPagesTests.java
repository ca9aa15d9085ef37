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

/// A neighbour under the same domain who knows the CSRF token, since he has set the cookie: what he
/// cannot change is what the browser says of where a request comes from.
@AttackTest
class ForeignPagesTests {

    private static final String PASSWORD = "correct horse";
    private static final String WHO = "{ me { id } }";
    private static final String FROM = "Sec-Fetch-Site";

    @LocalServerPort int port;
    private Stranger browser;

    @BeforeEach
    void somebodySignedIn(@Autowired People people) throws Exception {
        people.open(List.of(account("neighbour", Role.INSPECTOR)), PASSWORD);
        browser = new Stranger(port);
        assertThat(browser.signsIn("neighbour", PASSWORD)).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"same-site", "cross-site", "", "SAME-ORIGIN", "same-origin, cross-site"})
    void changeNothing(String from) throws Exception {
        var csrf = browser.csrfToken();
        assertThat(browser.graphql(WHO, "X-XSRF-TOKEN", csrf, FROM, from).statusCode())
                .isEqualTo(403);
        for (var method : List.of("POST", "PATCH", "DELETE", "PUT")) {
            for (var path : List.of("/photos/no-such-photo-1", "/sign-out", "/sign-in", "/x")) {
                var request =
                        browser.request(path)
                                .header("X-XSRF-TOKEN", csrf)
                                .header(FROM, from)
                                .method(method, BodyPublishers.noBody());
                assertThat(browser.send(request).statusCode()).as(method + path).isEqualTo(403);
            }
        }
        assertThat(browser.ask(WHO).at("/data/me/id").asString()).isEqualTo("neighbour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void areNotOurOwn(String from) throws Exception {
        var answer = browser.graphql(WHO, "X-XSRF-TOKEN", browser.csrfToken(), FROM, from);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void mayLinkToUs() throws Exception {
        assertThat(browser.get("/", FROM, "cross-site").statusCode()).isEqualTo(200);
    }

    /// No browser sends a token by itself.
    @Test
    void mayAskWithATokenOfTheirOwn() throws Exception {
        var made =
                browser.ask(
                        "mutation { createToken(input: {name: \"portal\", scopes: [READ], days: 1})"
                                + " { ... on NewToken { text } } }");
        var token = made.at("/data/createToken/text").asString();
        var answer =
                new Stranger(port)
                        .graphql(WHO, "Authorization", "Bearer " + token, FROM, "cross-site");

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
