package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/// Whatever goes wrong, here by records that cannot be read, no answer tells of the inside.
@AttackTest
class NothingInsideTests {

    private static final String PASSWORD = "correct horse";

    /// Class names, stack traces, and the database's words.
    private static final String INSIDE =
            "(?is).*(exception|\\bat [a-z]+\\.[a-z]|\\b(org|com|java|tools)\\.[a-z]+\\.|"
                    + "\\.java:|mongo|bson|tomcat|jackson|spring|secret word).*";

    @LocalServerPort int port;
    @Autowired private MongoTemplate mongo;
    private Stranger office;

    @BeforeEach
    void recordsThatCannotBeRead(@Autowired People people) throws Exception {
        people.open(List.of(account("curious", Role.CITY_OFFICE, Role.COUNTY_OFFICE)), PASSWORD);
        office = new Stranger(port);
        assertThat(office.signsIn("curious", PASSWORD)).endsWith("/");
        for (var broken : List.of("towns 617501101", "samples 2019-BR-01", "photos broken-photo")) {
            var words = broken.split(" ", 2);
            mongo.save(new Document("_id", words[1]).append("version", "a secret word"), words[0]);
        }
    }

    @AfterEach
    void mended() {
        mongo.getCollection("towns").deleteOne(new Document("_id", "617501101"));
        mongo.getCollection("samples").deleteOne(new Document("_id", "2019-BR-01"));
        mongo.getCollection("photos").deleteOne(new Document("_id", "broken-photo"));
    }

    @Test
    void aFaultIsAnsweredByItsNumberInTheLogAlone() throws Exception {
        var answer = office.ask("{ town(id: \"617501101\") { name } }");

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("internal");
        assertThat(answer.at("/errors/0/extensions/incident").asString()).isNotEmpty();
        assertThat(answer.toString()).doesNotMatch(INSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/samples/2019-BR-01/frame.csv",
                "/papers/samples/2019-BR-01.pdf",
                "/photos/broken-photo"
            })
    void aFaultAtAnAddressIsAnsweredByItsStatusAlone(String path) throws Exception {
        for (var accepted : List.of("*/*", "text/html", "application/json")) {
            var answer = office.get(path, "Accept", accepted);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotMatch(INSIDE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /trail.csv?from=yesterday Accept */*",
                "GET /trail.csv?by=%24ne Accept application/json",
                "GET /trail.csv Accept application/xml",
                "GET /reviews/2019-NO-01/results.csv?counted=ALL Accept */*",
                "GET /papers/forms/household/1.pdf Accept application/xml",
                "PATCH /photos/no-such-photo Accept */*",
                "PATCH /photos/no-such-photo Upload-Offset x",
                "PATCH /photos/no-such-photo Upload-Offset -1",
                "PATCH /photos/x Upload-Offset 0",
                "DELETE /photos/no-such-photo Accept */*",
                "PUT /graphql Content-Type application/json",
                "POST /graphql Content-Type nonsense",
                "POST /graphql Accept application/xml",
                "POST /sign-in Content-Type application/json",
                "GET /actuator/heapdump Accept */*",
                "GET /actuator/metrics/none Accept */*",
                "GET /error Accept */*",
                "GET /nowhere Accept nonsense"
            })
    void whatMakesNoSenseIsRefusedWithoutSayingWhoRefusedIt(
            String method, String path, String header, String value) throws Exception {
        HttpResponse<String> answer =
                office.send(
                        office.request(path)
                                .header("X-XSRF-TOKEN", office.csrfToken())
                                .header(header, value)
                                .method(method, BodyPublishers.ofString("nonsense")));

        assertThat(answer.body()).doesNotMatch(INSIDE);
        assertThat(answer.headers().map().toString()).doesNotMatch(INSIDE);
    }
}
