package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.List;

/// A computer of the county's own network that pretends to be a balancer itself. What it wrote
/// comes through the balancer, which adds where that came from.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"baoxue.embedded.directory=memory", "server.forward-headers-strategy=native"})
class BehindABalancerTests {

    private static final String PASSWORD = "correct horse";

    @LocalServerPort int port;

    @Test
    void isOnTheTrailUnderTheAddressThatTheBalancerSaw(
            @Autowired People people, @Autowired MongoTemplate mongo) throws Exception {
        people.open(List.of(account("pretender", Role.INSPECTOR)), PASSWORD);

        new Stranger(port)
                .signsIn("pretender", PASSWORD, "X-Forwarded-For", "203.0.113.9, 10.0.0.5");

        assertThat(mongo.findAll(Document.class, "trail"))
                .filteredOn(event -> "access.sign-in".equals(event.get("action")))
                .extracting(event -> event.getString("address"))
                .containsExactly("10.0.0.5");
    }
}
