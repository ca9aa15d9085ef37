package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.shared.UserId;
import org.baoxue.support.MovedClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What somebody tries who has no session, or another's.
@AttackTest
class SessionsAndTokensTests {

    private static final String PASSWORD = "correct horse";
    private static final String WHO = "{ me { id } }";
    private static final String OWNER = "{\"me\":{\"id\":\"owner\"}}";
    private static final String SIGN_OUT = "mutation { signOutEverywhere { __typename } }";

    @LocalServerPort int port;
    @Autowired private MovedClock clock;
    @Autowired private FakeIssuer issuer;
    @Autowired private MongoTemplate mongo;

    private Stranger stranger;

    @BeforeEach
    void accounts(@Autowired People people) {
        people.open(
                List.of(
                        account("owner", Role.CITY_OFFICE),
                        account("leaver", Role.CITY_OFFICE),
                        account("namesake", Role.CITY_OFFICE),
                        account("administrator", Role.ADMINISTRATOR)),
                PASSWORD);
        people.openWithFirstPassword(
                List.of(account("novice", Role.CITY_OFFICE)), "given-by-somebody");
        stranger = new Stranger(port);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void aSessionThatWasThereBeforeTheSignInIsNotSignedIn() throws Exception {
        stranger.get("/oauth2/authorization/county");
        var planted = stranger.cookie("SESSION").orElseThrow();

        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");

        assertThat(stranger.cookie("SESSION")).isPresent().isNotEqualTo(planted);
        assertThat(new Stranger(port).graphql(WHO, "Cookie", "SESSION=" + planted).statusCode())
                .isIn(401, 403);
    }

    @Test
    void pagesAskedForWithoutSigningInLeaveNothingBehindAndAreComeBackTo() throws Exception {
        var sessions = mongo.getCollection("sessions").countDocuments();
        stranger.get("/?of=the-day", "Accept", "text/html");
        assertThat(mongo.getCollection("sessions").countDocuments()).isEqualTo(sessions);

        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/?of=the-day");
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

    @Test
    void aSessionThatWasSignedOutOpensNothingWhenItIsSentAgain() throws Exception {
        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");
        var kept = "SESSION=" + stranger.cookie("SESSION").orElseThrow();
        var token = stranger.csrfToken();
        assertThat(new Stranger(port).get("/index.html", "Cookie", kept).statusCode())
                .isEqualTo(200);

        stranger.send(
                stranger.request("/sign-out")
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.noBody()));

        assertThat(new Stranger(port).get("/index.html", "Cookie", kept).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSessionsCookieIsForTheServerAlone() throws Exception {
        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");
        var other = new Stranger(port);
        other.get("/sign-in.html");
        var answer =
                other.send(
                        other.request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-XSRF-TOKEN", other.csrfToken())
                                .POST(
                                        BodyPublishers.ofString(
                                                "username=owner&password=correct+horse")));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aPasswordIsNoLongerSentWithEachRequest() throws Exception {
        assertThat(
                        stranger.get(
                                        "/index.html",
                                        "Authorization",
                                        "Basic b3duZXI6Y29ycmVjdCBob3JzZQ==")
                                .statusCode())
                .isEqualTo(401);
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
        assertThat(paper.body()).isEqualTo("{\"code\":\"password-change-needed\"}");
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

    @Test
    void aTokenDoesWhatItWasMadeForAndMakesNoOther() throws Exception {
        assertThat(stranger.signsIn("owner", PASSWORD)).endsWith("/");
        var reading = token("reading", "READ");
        var program = new Stranger(port);

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
        assertOpensNothing(revoked);

        var expiring = token("expiring", "READ");
        assertOpensNothing(expiring + "x");
        assertOpensNothing(expiring.substring(0, expiring.length() - 1));
        assertOpensNothing(expiring.toUpperCase(Locale.ROOT));
        assertOpensNothing("bxp_");
        clock.moveOn(Duration.ofDays(90));
        assertOpensNothing(expiring);
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
            assertThat(
                            new Stranger(port)
                                    .askBy(stolen.asString(), refused)
                                    .at("/data/it/act")
                                    .asString())
                    .startsWith("access.account.");
        }
        assertThat(new Stranger(port).askBy(left, WHO).at("/data/me/id").asString())
                .isEqualTo("leaver");

        administrator.ask("mutation { closeAccount(id: \"leaver\") { __typename } }");
        assertOpensNothing(left);
        assertThat(stranger.get("/index.html").statusCode()).isEqualTo(401);
        administrator.ask("mutation { reopenAccount(id: \"leaver\") { __typename } }");
        assertOpensNothing(left);
    }

    @Test
    void whatIsTypedAsANameIsKeptNowhere() throws Exception {
        assertThat(stranger.signsIn("my.secret-1", "wrong")).endsWith("?wrong");
        for (var collection : mongo.getCollectionNames()) {
            assertThat(mongo.findAll(Document.class, collection).toString())
                    .as(collection)
                    .doesNotContain("my.secret-1");
        }
    }

    @Test
    void aTokenOfTheProviderOpensByNameAndForgedOnesDoNot() throws Exception {
        var good = issuer.signed(issuer.claims("owner"));
        assertThat(stranger.askBy(good, WHO).at("/data/me/id").asString()).isEqualTo("owner");

        assertOpensNothing(issuer.signedByAnother(issuer.claims("owner")));
        assertOpensNothing(FakeIssuer.unsigned(issuer.claims("owner")));
        assertOpensNothing(issuer.signed(issuer.claims("owner").audience("another-service")));
        assertOpensNothing(
                issuer.signed(issuer.claims("owner").issuer("https://elsewhere.example")));
        assertOpensNothing(issuer.signed(expired(issuer.claims("owner"))));
        assertOpensNothing(issuer.signed(issuer.claims("nobody-here")));
        assertOpensNothing(good.substring(0, good.length() - 8) + "AAAAAAAA");
        assertOpensNothing(good.substring(0, good.lastIndexOf('.') + 1));
        assertOpensNothing(issuer.signedByThePublicKey(issuer.claims("owner")));
        assertOpensNothing(issuer.signedByItsOwnKey(issuer.claims("owner")));
        assertOpensNothing(issuer.signed(issuer.claims("owner").notBeforeTime(tomorrow())));
        assertOpensNothing(issuer.signed(issuer.claims("Owner")));
        assertOpensNothing(issuer.signed(issuer.claims("{\"$ne\": \"\"}")));
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
        assertOpensNothing(issuer.signed(issuer.claims("namesake").subject("somebody-else")));

        var theirs = issuer.signed(issuer.claims("namesake"));
        assertThat(stranger.askBy(theirs, WHO).at("/data/me/id").asString()).isEqualTo("namesake");
    }

    private void assertOpensNothing(String token) throws Exception {
        assertThat(new Stranger(port).graphql(WHO, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
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

    private static Date tomorrow() {
        return Date.from(Instant.now().plus(Duration.ofDays(1)));
    }

    private static JWTClaimsSet.Builder expired(JWTClaimsSet.Builder claims) {
        return claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(2))));
    }

    private static NewAccount account(String name, Role role) {
        return new NewAccount(new UserId(name), name, Set.of(Grant.everywhere(role)), Set.of());
    }
}
