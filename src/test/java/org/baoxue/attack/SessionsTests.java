package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/// What somebody tries with a session that is not theirs, or is no more.
@AttackTest
class SessionsTests {

    private static final String PASSWORD = "correct horse";
    private static final String WHO = "{ me { id } }";

    @LocalServerPort int port;
    @Autowired private MongoTemplate mongo;

    private Stranger stranger;

    @BeforeEach
    void accounts(@Autowired People people) {
        people.open(List.of(account("owner", Role.CITY_OFFICE)), PASSWORD);
        stranger = new Stranger(port);
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
        var answer = new Stranger(port).signsInBy("username=owner&password=correct+horse");

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
    void whatIsTypedAsANameIsKeptNowhere() throws Exception {
        assertThat(stranger.signsIn("my.secret-1", "wrong")).endsWith("?wrong");
        for (var collection : mongo.getCollectionNames()) {
            assertThat(mongo.findAll(Document.class, collection).toString())
                    .as(collection)
                    .doesNotContain("my.secret-1");
        }
    }
}
