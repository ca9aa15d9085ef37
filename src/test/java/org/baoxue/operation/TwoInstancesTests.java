package org.baoxue.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.BaoxueApplication;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.support.FrontEnd;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Two instances of the service share one database: what one began, the other goes on with.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "baoxue.embedded.directory=memory",
            "baoxue.crypt.key-file=" + TwoInstancesTests.KEYS
        })
@Import(OperationTests.Saying.class)
@TestInstance(Lifecycle.PER_CLASS)
class TwoInstancesTests {

    /// The same on both.
    static final String KEYS = "target/two-instances.keys";

    private static final String PASSWORD = "correct horse";

    /// For whoever is signed in.
    private static final String ME = "/index.html";

    @LocalServerPort int port;
    @Autowired private MongoTemplate mongo;

    private ConfigurableApplicationContext other;
    private int otherPort;

    @BeforeAll
    void anotherInstance(@Autowired MongoConnectionDetails database, @Autowired People people) {
        other =
                new SpringApplicationBuilder(BaoxueApplication.class)
                        .run(
                                "--server.port=0",
                                "--spring.mongodb.uri=" + database.getConnectionString(),
                                "--baoxue.crypt.key-file=" + KEYS);
        otherPort = port(other);
        people.open(List.of(account("commuter", Role.INSPECTOR)), PASSWORD);
    }

    @AfterAll
    void ends() {
        other.close();
    }

    @Test
    void aSignInHoldsOnTheOther() {
        var here = FrontEnd.signedIn(port, "commuter", PASSWORD);

        var there = here.at(otherPort);

        assertThat(there.act("access/me", Map.of()).path("id").asString()).isEqualTo("commuter");
    }

    @Test
    void aSignOutHoldsOnTheOther() throws InterruptedException {
        var here = FrontEnd.signedIn(port, "commuter", PASSWORD);
        var there = here.at(otherPort);
        assertThat(there.get(ME).statusCode()).isEqualTo(200);

        here.post("/sign-out");

        Thread.sleep(Duration.ofMillis(1_100));
        assertThat(there.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aSignOutEverywhereHoldsOnBothForEverySession() throws InterruptedException {
        var desk = FrontEnd.signedIn(port, "commuter", PASSWORD);
        var phone = FrontEnd.signedIn(otherPort, "commuter", PASSWORD);

        desk.act("access/signOutEverywhere", Map.of());

        Thread.sleep(Duration.ofMillis(1_100));
        assertThat(desk.get(ME).statusCode()).isEqualTo(401);
        assertThat(desk.at(otherPort).get(ME).statusCode()).isEqualTo(401);
        assertThat(phone.get(ME).statusCode()).isEqualTo(401);
        assertThat(phone.at(port).get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void requestsThatChangeNoSessionWriteNone() {
        var here = FrontEnd.signedIn(port, "commuter", PASSWORD);
        var before = mongo.findAll(Document.class, "sessions");

        here.act("access/me", Map.of());
        here.at(otherPort).act("access/me", Map.of());

        assertThat(mongo.findAll(Document.class, "sessions")).isEqualTo(before);
    }

    @Test
    void theIdThatABrowserHoldsIsNotInTheDatabase() {
        var here = FrontEnd.signedIn(port, "commuter", PASSWORD);

        assertThat(mongo.findAll(Document.class, "sessions").toString())
                .doesNotContain(here.cookie("SESSION"));
    }

    private static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
