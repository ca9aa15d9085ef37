package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import com.nimbusds.jwt.JWTClaimsSet;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// What somebody tries whom the identity provider names, or who says so.
@AttackTest
class IdentityProviderTests {

    private static final String PASSWORD = "correct horse";
    private static final String WHO = "{ me { id } }";

    @LocalServerPort int port;
    @Autowired private FakeIssuer issuer;
    @Autowired private MongoTemplate mongo;

    private Stranger stranger;
    private Stranger program;

    @BeforeEach
    void accounts(@Autowired People people) {
        people.open(
                List.of(account("owner", Role.CITY_OFFICE), account("namesake", Role.CITY_OFFICE)),
                PASSWORD);
        stranger = new Stranger(port);
        program = new Stranger(port);
    }

    @Test
    void aTokenOfTheProviderOpensByNameAndForgedOnesDoNot() throws Exception {
        var good = issuer.signed(issuer.claims("owner"));
        assertThat(stranger.askBy(good, WHO).at("/data/me/id").asString()).isEqualTo("owner");

        program.isTurnedAwayWith(issuer.signedByAnother(issuer.claims("owner")));
        program.isTurnedAwayWith(FakeIssuer.unsigned(issuer.claims("owner")));
        program.isTurnedAwayWith(issuer.signed(issuer.claims("owner").audience("another-service")));
        program.isTurnedAwayWith(
                issuer.signed(issuer.claims("owner").issuer("https://elsewhere.example")));
        program.isTurnedAwayWith(issuer.signed(expired(issuer.claims("owner"))));
        program.isTurnedAwayWith(issuer.signed(issuer.claims("nobody-here")));
        program.isTurnedAwayWith(good.substring(0, good.length() - 8) + "AAAAAAAA");
        program.isTurnedAwayWith(good.substring(0, good.lastIndexOf('.') + 1));
        program.isTurnedAwayWith(issuer.signedByThePublicKey(issuer.claims("owner")));
        program.isTurnedAwayWith(issuer.signedByItsOwnKey(issuer.claims("owner")));
        program.isTurnedAwayWith(issuer.signed(issuer.claims("owner").notBeforeTime(tomorrow())));
        program.isTurnedAwayWith(issuer.signed(issuer.claims("Owner")));
        program.isTurnedAwayWith(issuer.signed(issuer.claims("{\"$ne\": \"\"}")));
    }

    @Test
    void theProviderSignsInWhoHasAnAccountHere() throws Exception {
        assertThat(stranger.get("/sign-in/providers").body())
                .isEqualTo("[{\"name\":\"County\",\"href\":\"/oauth2/authorization/county\"}]");
        issuer.nextPerson("owner");
        stranger.follow("/oauth2/authorization/county");
        assertThat(stranger.ask("{ me { id } mySignIn { way } }").path("data"))
                .hasToString("{\"me\":{\"id\":\"owner\"},\"mySignIn\":{\"way\":\"PROVIDER\"}}");
        assertThat(mongo.findAll(Document.class, "sessions").toString())
                .doesNotContain("of-the-provider");

        issuer.nextPerson("nobody-here");
        var other = new Stranger(port);
        assertThat(other.follow("/oauth2/authorization/county").uri().getQuery())
                .isEqualTo("unknown");
        assertThat(other.get("/index.html").statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverGetsANameAtTheProviderLaterIsNotThePersonWhoHadIt() throws Exception {
        issuer.nextPerson("namesake");
        stranger.follow("/oauth2/authorization/county");
        assertThat(stranger.ask(WHO).at("/data/me/id").asString()).isEqualTo("namesake");

        issuer.nextPerson("namesake", "somebody-else");
        var other = new Stranger(port);
        assertThat(other.follow("/oauth2/authorization/county").uri().getQuery())
                .isEqualTo("unknown");
        program.isTurnedAwayWith(issuer.signed(issuer.claims("namesake").subject("somebody-else")));

        var theirs = issuer.signed(issuer.claims("namesake"));
        assertThat(stranger.askBy(theirs, WHO).at("/data/me/id").asString()).isEqualTo("namesake");
    }

    private static Date tomorrow() {
        return Date.from(Instant.now().plus(Duration.ofDays(1)));
    }

    private static JWTClaimsSet.Builder expired(JWTClaimsSet.Builder claims) {
        return claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(2))));
    }
}
