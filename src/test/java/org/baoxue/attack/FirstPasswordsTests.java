package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.support.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/// What somebody tries whose password was chosen by somebody else.
@AttackTest
class FirstPasswordsTests {

    @LocalServerPort int port;
    @Autowired private MovedClock clock;

    private Stranger stranger;

    @BeforeEach
    void accounts(@Autowired People people) {
        people.openWithFirstPassword(
                List.of(account("novice", Role.CITY_OFFICE)), "given-by-somebody");
        stranger = new Stranger(port);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void whoHasAFirstPasswordChoosesAnotherBeforeAnythingElse() throws Exception {
        assertThat(stranger.signsIn("novice", "given-by-somebody")).endsWith("/");
        assertThat(stranger.ask("{ mySignIn { mustChangePassword } me { roles } }").path("data"))
                .hasToString(
                        "{\"mySignIn\":{\"mustChangePassword\":true},\"me\":{\"roles\":[\"CITY_OFFICE\"]}}");

        for (var sly :
                List.of(
                        "{ reviews { edges { node { id } } } }",
                        "{ me: reviews { edges { node { id } } } }",
                        "query { ...all } fragment all on Query { reviews { edges { node { id } } }"
                                + " }",
                        "{ me { id } ... on Query { myTokens { name } } }",
                        "mutation { revokeToken(name: \"x\") { __typename } }")) {
            assertThat(stranger.ask(sly).at("/errors/0/extensions/code").asString())
                    .as(sly)
                    .isEqualTo("password-change-needed");
        }
        var paper = stranger.get("/papers/reviews/2019-NO-01/bundle.pdf");
        assertThat(paper.statusCode()).isEqualTo(403);
        assertThat(paper.body()).contains("\"code\":\"password-change-needed\"");
        assertThat(
                        stranger.get("/graphiql", "Accept", "text/html")
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/#/password"));

        assertThat(changed("given-by-somebody", "novice-1A").path("faults"))
                .hasToString("[\"shorter-than-10\",\"easily-guessed\"]");
        assertThat(changed("no", "Kepler+Tycho7").path("code").asString())
                .isEqualTo("wrong-password");
        assertThat(changed("given-by-somebody", "Kepler+Tycho7").path("__typename").asString())
                .isEqualTo("PasswordChanged");

        assertThat(stranger.get("/index.html").statusCode()).isEqualTo(401);
        assertThat(stranger.signsIn("novice", "given-by-somebody")).endsWith("?wrong");
        assertThat(stranger.signsIn("novice", "Kepler+Tycho7")).endsWith("/");
        assertThat(stranger.ask("{ me { roles } }").at("/data/me/roles/0").asString())
                .isEqualTo("CITY_OFFICE");
    }

    private JsonNode changed(String current, String chosen) throws Exception {
        clock.moveOn(Duration.ofSeconds(5));
        return stranger.ask(
                        """
                        mutation {
                          changePassword(input: {current: "%s", chosen: "%s"}) {
                            __typename
                            ... on Refusal { code }
                            ... on WeakPassword { faults }
                          }
                        }
                        """
                                .formatted(current, chosen))
                .at("/data/changePassword");
    }
}
