package org.baoxue.database.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.baoxue.support.ServiceTest;
import org.baoxue.support.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Each `Leases` here is an instance of its own.
@ServiceTest
@Timeout(30)
class LeasesTests {

    private static final Duration PATIENCE = Duration.ofMillis(600);

    @Autowired private MongoClient client;

    private MongoDatabase database;

    @BeforeEach
    void anEmptyDatabase() {
        database = client.getDatabase(TestDatabase.freshName());
    }

    @AfterEach
    void gone() {
        database.drop();
    }

    @Test
    void oneInstanceAtATimeAndEachInItsTurn() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        Callable<Void> instance =
                () -> {
                    instance()
                            .run(
                                    "work",
                                    () -> {
                                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                        sleep(20);
                                        inside.decrementAndGet();
                                        done.incrementAndGet();
                                    });
                    return null;
                };
        try (var machines = Executors.newFixedThreadPool(6)) {
            for (var end : machines.invokeAll(Collections.nCopies(6, instance))) {
                end.get();
            }
        }

        assertThat(most).hasValue(1);
        assertThat(done).hasValue(6);
    }

    @Test
    void twoActsOfOneInstanceTakeTurnsToo() throws Exception {
        var leases = instance();
        var order = new ArrayList<String>();
        var begun = new CountDownLatch(1);
        try (var machine = Executors.newSingleThreadExecutor()) {
            var first =
                    machine.submit(() ->
                            leases.run(
                                    "work",
                                    () -> {
                                        begun.countDown();
                                        sleep(100);
                                        order.add("first");
                                    }));
            begun.await();
            leases.run("work", () -> order.add("second"));
            first.get();
        }

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void aHolderThatLivesIsLeftAloneHoweverLongItTakes() throws Exception {
        var order = new ArrayList<String>();
        var begun = new CountDownLatch(1);
        try (var machine = Executors.newSingleThreadExecutor()) {
            var slow =
                    machine.submit(() ->
                            instance()
                                    .run(
                                            "work",
                                            () -> {
                                                begun.countDown();
                                                sleep(3 * PATIENCE.toMillis());
                                                order.add("slow");
                                            }));
            begun.await();
            instance().run("work", () -> order.add("patient"));
            slow.get();
        }

        assertThat(order).containsExactly("slow", "patient");
    }

    @Test
    void aHolderThatCrashedIsTakenOverFrom() {
        leases().insertOne(new Document("_id", "work").append("owner", "gone").append("beat", 7L));
        var done = new AtomicInteger();

        instance().run("work", done::incrementAndGet);

        assertThat(done).hasValue(1);
        assertThat(leases().find().first()).containsEntry("owner", null);
    }

    @Test
    void whoeverGivesUpWaitingDoesNothing() {
        var done = new ArrayList<String>();

        instance()
                .run(
                        "work",
                        () -> {
                            instance().run("work", () -> true, () -> done.add("given up"));
                            instance().run("other work", () -> done.add("other"));
                            done.add("mine");
                        });

        assertThat(done).containsExactly("other", "mine");
    }

    @Test
    void anActThatFailsGivesTheLeaseBack() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        instance()
                                .run(
                                        "work",
                                        () -> {
                                            throw new IllegalStateException("it failed");
                                        }))
                .withMessage("it failed");

        var done = new AtomicInteger();
        instance().run("work", () -> false, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    private Leases instance() {
        return new Leases(database, PATIENCE);
    }

    private MongoCollection<Document> leases() {
        return database.getCollection("leases");
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
