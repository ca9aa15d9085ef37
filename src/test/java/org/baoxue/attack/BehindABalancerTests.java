package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.shared.UserId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.List;
import java.util.Set;

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
        var office = Set.of(Grant.everywhere(Role.INSPECTOR));
        people.open(
                List.of(new NewAccount(new UserId("pretender"), "来人", office, Set.of())), PASSWORD);

        new Stranger(port)
                .signsIn("pretender", PASSWORD, "X-Forwarded-For", "203.0.113.9, 10.0.0.5");

        assertThat(mongo.findAll(Document.class, "trail"))
                .filteredOn(event -> "access.sign-in".equals(event.get("action")))
                .extracting(event -> event.getString("address"))
                .containsExactly("10.0.0.5");
    }
}
