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
import java.util.stream.IntStream;

/// One who pretends to come from ever other addresses.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "baoxue.embedded.directory=memory",
            "baoxue.rate.burst=30",
            "baoxue.rate.per-second=1"
        })
class ManyAddressesTests {

    private static final String PASSWORD = "correct horse";
    private static final List<String> PRETENCES =
            List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP");

    @LocalServerPort int port;

    @Test
    void isCountedAsOne() throws Exception {
        var stranger = new Stranger(port);
        for (var header : PRETENCES) {
            var answers =
                    IntStream.range(0, 40)
                            .mapToObj(number -> pretended(stranger, header, "203.0.113." + number))
                            .toList();
            assertThat(answers).as(header).contains(429);
        }
    }

    @Test
    void isOnTheTrailUnderTheRealOne(@Autowired People people, @Autowired MongoTemplate mongo)
            throws Exception {
        people.open(List.of(account("pretender", Role.INSPECTOR)), PASSWORD);
        var stranger = new Stranger(port);

        stranger.signsIn("pretender", PASSWORD, "X-Forwarded-For", "203.0.113.9");

        assertThat(mongo.findAll(Document.class, "trail"))
                .filteredOn(event -> "pretender".equals(event.get("by")))
                .filteredOn(event -> "access.sign-in".equals(event.get("action")))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getString("address"))
                                .isIn("127.0.0.1", "0:0:0:0:0:0:0:1"));
    }

    private static int pretended(Stranger stranger, String header, String address) {
        try {
            var value = header.equals("Forwarded") ? "for=" + address : address;
            return stranger.get("/assets/none", header, value).statusCode();
        } catch (Exception cause) {
            throw new IllegalStateException(cause);
        }
    }
}
