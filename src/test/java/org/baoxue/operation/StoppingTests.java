package org.baoxue.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.support.Speakers.account;

import org.baoxue.BaoxueApplication;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.support.FrontEnd;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

@Timeout(240)
class StoppingTests {

    @TempDir private Path data;

    /// Takes its time between a request and the write that the answer acknowledges.
    @RestController
    static class Slow {

        static final CountDownLatch begun = new CountDownLatch(1);
        static final CountDownLatch mayEnd = new CountDownLatch(1);

        private final MongoTemplate mongo;

        Slow(MongoTemplate mongo) {
            this.mongo = mongo;
        }

        @GetMapping("/assets/slow")
        String keep() throws InterruptedException {
            begun.countDown();
            mayEnd.await();
            mongo.insert(new Document("_id", "kept"), "slow");
            return "kept";
        }
    }

    @Test
    void whatHasBegunIsAnsweredAndKeptAndWhoIsSignedInStaysSo() throws Exception {
        var service = started();
        var port = port(service);
        service.getBean(People.class)
                .open(List.of(account("patient", Role.INSPECTOR)), "correct horse");
        var person = FrontEnd.signedIn(port, "patient", "correct horse");
        var slow = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/assets/slow"));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.sendAsync(slow.build(), BodyHandlers.ofString());
            Slow.begun.await();
            var stopping = CompletableFuture.runAsync(service::close);
            try (var late = HttpClient.newHttpClient()) {
                untilRefused(late, slow.build());
            }
            assertThat(answer).isNotDone();
            assertThat(stopping).isNotDone();

            Slow.mayEnd.countDown();

            assertThat(answer.get().body()).isEqualTo("kept");
            stopping.get();
        }

        try (var again = started()) {
            assertThat(again.getBean(MongoTemplate.class).findById("kept", Document.class, "slow"))
                    .isNotNull();
            assertThat(person.at(port(again)).act("access/me", Map.of()).path("id").asString())
                    .isEqualTo("patient");
        }
    }

    /// The stopping service closes its door a moment after it was told to.
    private static void untilRefused(HttpClient client, HttpRequest request) {
        var others = HttpRequest.newBuilder(request.uri().resolve("/actuator/health")).build();
        assertThatThrownBy(
                        () -> {
                            while (true) {
                                client.send(others, BodyHandlers.ofString());
                                Thread.sleep(20);
                            }
                        })
                .isInstanceOf(IOException.class);
    }

    private static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(BaoxueApplication.class, Slow.class)
                .run("--server.port=0", "--baoxue.embedded.directory=" + data.resolve("data"));
    }
}
