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
import java.net.http.HttpResponse;
import java.util.List;

/// What a browser is told not to do with an answer of ours, whatever the answer is.
@AttackTest
class HeadersTests {

    private static final String PASSWORD = "correct horse";

    @LocalServerPort int port;
    private Stranger stranger;
    private Stranger reader;

    @BeforeEach
    void somebodySignedInAndSomebodyNot(@Autowired People people) throws Exception {
        people.open(List.of(account("reader", Role.CITY_OFFICE)), PASSWORD);
        stranger = new Stranger(port);
        reader = new Stranger(port);
        assertThat(reader.signsIn("reader", PASSWORD)).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in.html",
                "/sign-in/providers",
                "/favicon.svg",
                "/assets/none.js",
                "/actuator/health",
                "/actuator/prometheus",
                "/papers/forms/household/none.pdf",
                "/papers/reviews/2019-NO-01/bundle.pdf",
                "/reviews/2019-NO-01/results.csv",
                "/samples/2019-NO-01/frame.csv",
                "/photos/no-such-photo",
                "/trail.csv",
                "/nowhere",
                "/graphql",
                "/assets/..;/x",
                "/nowhere%0a"
            })
    void standOnEveryAnswer(String path) throws Exception {
        guarded(stranger.get(path));
        guarded(stranger.get(path, "Accept", "text/html"));
        guarded(reader.get(path));
        guarded(stranger.get(path, "Authorization", "Bearer forged"));
        guarded(reader.send(reader.request(path).POST(BodyPublishers.ofString("x"))));
    }

    /// Nothing else may frame us, nothing of ours is guessed to be of another kind, no address of
    /// ours is told elsewhere, and what carries personal data is kept in no cache.
    private static void guarded(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .contains("default-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("script-src", "unsafe-eval", "*", "http"));
        assertThat(headers.map()).doesNotContainKeys("Server", "X-Powered-By");
    }

    @Test
    void keepAnswersOutOfEveryCache() throws Exception {
        for (var path : List.of("/trail.csv", "/reviews/2019-NO-01/results.csv", "/graphql")) {
            assertThat(reader.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(told -> assertThat(told).contains("no-store"));
        }
    }

    /// The policy forbids it; that the pages do without, nobody would see before a browser.
    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in.html"})
    void noPageNeedsAScriptInside(String page) throws Exception {
        var html = reader.get(page).body();

        assertThat(html).contains("<script");
        assertThat(html.replaceAll("<script[^>]* src=\"[^\"]+\"[^>]*></script>", ""))
                .doesNotContain("<script", "javascript:")
                .doesNotContainPattern("<[^>]+ on\\w+=");
    }
}
