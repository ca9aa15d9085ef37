package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.support.MovedClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What somebody tries with a token that was made for less, or for somebody who is out.
@AttackTest
class AccessTokensTests {

    private static final String PASSWORD = "correct horse";
    private static final String WHO = "{ me { id } }";
    private static final String SIGN_OUT = "mutation { signOutEverywhere { __typename } }";

    @LocalServerPort int port;
    @Autowired private MovedClock clock;
    @Autowired private MongoTemplate mongo;

    private Stranger stranger;
    private Stranger program;

    @BeforeEach
    void accounts(@Autowired People people) {
        people.open(
                List.of(
                        account("owner", Role.CITY_OFFICE),
                        account("leaver", Role.CITY_OFFICE),
                        account("administrator", Role.ADMINISTRATOR)),
                PASSWORD);
        stranger = new Stranger(port);
        program = new Stranger(port);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void aTokenDoesWhatItWasMadeForAndMakesNoOther() throws Exception {
        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");
        var reading = token("reading", "READ");

        assertThat(program.askBy(reading, WHO).at("/data/me/id").asString()).isEqualTo("owner");
        assertThat(program.askBy(reading, SIGN_OUT).at("/errors/0/extensions/code").asString())
                .isEqualTo("token-for-reading");
        var writing = token("writing", "WRITE");
        assertThat(program.askBy(writing, made("another", "WRITE")).at("/data/createToken/act"))
                .hasToString("\"access.token.create\"");
        assertThat(
                        program.get("/actuator/prometheus", "Authorization", "Bearer " + writing)
                                .statusCode())
                .isEqualTo(403);
        var metrics = token("metrics", "METRICS");
        assertThat(
                        program.get("/actuator/prometheus", "Authorization", "Bearer " + metrics)
                                .statusCode())
                .isEqualTo(200);
        assertThat(program.graphql(WHO, "Authorization", "Bearer " + metrics).statusCode())
                .isEqualTo(403);
        assertThat(mongo.findAll(Document.class, "accounts").toString())
                .contains("reading")
                .doesNotContain(reading);
    }

    @Test
    void aTokenThatIsRevokedExpiredOrAlteredOpensNothing() throws Exception {
        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");
        var revoked = token("revoked", "READ");
        stranger.ask("mutation { revokeToken(name: \"revoked\") { __typename } }");
        program.isTurnedAwayWith(revoked);

        var expiring = token("expiring", "READ");
        program.isTurnedAwayWith(expiring + "x");
        program.isTurnedAwayWith(expiring.substring(0, expiring.length() - 1));
        program.isTurnedAwayWith(expiring.toUpperCase(Locale.ROOT));
        program.isTurnedAwayWith("bxp_");
        clock.moveOn(Duration.ofDays(90));
        program.isTurnedAwayWith(expiring);
        clock.backToNow();
    }

    @Test
    void whoIsShutOutComesInByNoTokenAndATokenShutsNobodyOut() throws Exception {
        assertThat(stranger.signsIn("leaver", PASSWORD)).endsWith("/");
        var left = token("left", "READ");
        var administrator = new Stranger(port);
        assertThat(administrator.signsIn("administrator", PASSWORD)).endsWith("/");
        var stolen = administrator.ask(made("stolen", "WRITE")).at("/data/createToken/text");

        for (var act :
                List.of(
                        "closeAccount(id: \"leaver\")",
                        "resetPassword(id: \"leaver\")",
                        "reopenAccount(id: \"leaver\")",
                        "correctAccount(input: {id: \"leaver\", name: \"我\", grants: []})",
                        "createAccount(input: {id: \"mine\", name: \"我\", grants: []})")) {
            var refused = "mutation { it: %s { ... on NotPermitted { act } } }".formatted(act);
            assertThat(program.askBy(stolen.asString(), refused).at("/data/it/act").asString())
                    .startsWith("access.account.");
        }
        assertThat(program.askBy(left, WHO).at("/data/me/id").asString()).isEqualTo("leaver");

        administrator.ask("mutation { closeAccount(id: \"leaver\") { __typename } }");
        program.isTurnedAwayWith(left);
        assertThat(stranger.get("/index.html").statusCode()).isEqualTo(401);
        administrator.ask("mutation { reopenAccount(id: \"leaver\") { __typename } }");
        program.isTurnedAwayWith(left);
    }

    private String token(String name, String scope) throws Exception {
        var made = stranger.ask(made(name, scope)).at("/data/createToken/text").asString();
        assertThat(made).startsWith("bxp_");
        return made;
    }

    private static String made(String name, String scope) {
        return """
        mutation {
          createToken(input: {name: "%s", scopes: [%s], days: 90}) {
            ... on NewToken { text }
            ... on NotPermitted { act }
          }
        }
        """
                .formatted(name, scope);
    }
}
