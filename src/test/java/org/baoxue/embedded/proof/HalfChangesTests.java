package org.baoxue.embedded.proof;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoCollection;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Readers beside writers see each change whole or not at all.
class HalfChangesTests {

    private static final int MEMBERS = 40;
    private static final int READERS = 3;
    private static final int READS = 250;

    @TempDir private Path directory;
    private Subject subject;
    private MongoCollection<BsonDocument> documents;

    @BeforeEach
    void start() {
        subject = Subject.any(directory);
        documents = subject.collection("changing");
        documents.createIndex(BsonDocument.parse("{a: 1}"));
        documents.insertMany(
                IntStream.range(0, MEMBERS)
                        .mapToObj(member ->
                                new BsonDocument("_id", new BsonInt32(member))
                                        .append("a", new BsonInt32(0))
                                        .append("b", new BsonInt32(0))
                                        .append("list", new BsonArray()))
                        .toList());
    }

    @AfterEach
    void end() {
        subject.close();
    }

    @Test
    void aDocumentIsSeenBeforeOrAfter() throws Exception {
        beside(
                turn -> documents.updateOne(eq("_id", turn % MEMBERS), both()),
                filter ->
                        documents
                                .find(filter)
                                .forEach(one -> assertThat(one.get("a")).isEqualTo(one.get("b"))));
    }

    @Test
    void aDocumentThatMovesInAnIndexIsFoundOnce() throws Exception {
        beside(
                turn -> documents.updateOne(eq("_id", turn % MEMBERS), both()),
                filter -> {
                    var ids = new HashSet<BsonValue>();
                    documents
                            .find(filter)
                            .forEach(one -> assertThat(ids.add(one.get("_id"))).isTrue());
                    assertThat(ids).hasSize(MEMBERS);
                });
    }

    /// More than MongoDB promises, and what the engine does: a command is one unit.
    @Test
    void aCommandOverManyDocumentsIsSeenBeforeOrAfter() throws Exception {
        assumeTrue(Subject.NAMED == null, "a real server lets readers in between");
        beside(
                turn -> documents.updateMany(new BsonDocument(), both()),
                filter -> {
                    var seen = new HashSet<BsonValue>();
                    documents.find(filter).forEach(one -> seen.add(one.get("a")));
                    assertThat(seen).hasSize(1);
                });
    }

    @Test
    void aCursorSurvivesWritesAndGivesTheUntouchedOnce() throws Exception {
        var large = new BsonString("x".repeat(2_000));
        var still = subject.collection("still");
        still.insertMany(
                IntStream.range(0, 200)
                        .mapToObj(number ->
                                new BsonDocument("_id", new BsonInt32(number * 2))
                                        .append("text", large))
                        .toList());
        var ids = new HashSet<BsonValue>();
        int odd = 1;
        for (var document : still.find().batchSize(10)) {
            assertThat(ids.add(document.get("_id"))).isTrue();
            still.insertOne(new BsonDocument("_id", new BsonInt32(odd)));
            still.deleteOne(eq("_id", odd - 2));
            odd += 2;
        }
        var even = ids.stream().filter(id -> id.asInt32().getValue() % 2 == 0).toList();
        assertThat(even).hasSize(200);
    }

    private void beside(Consumer<Integer> write, Consumer<Bson> read) throws Exception {
        var over = new AtomicBoolean();
        AtOnce.run(
                READERS + 1,
                thread -> {
                    if (thread == READERS) {
                        IntStream.iterate(0, turn -> !over.get(), turn -> turn + 1)
                                .forEach(write::accept);
                    } else {
                        readAll(read, over);
                    }
                    return thread;
                });
    }

    private static void readAll(Consumer<Bson> read, AtomicBoolean over) {
        var everything = List.<Bson>of(new BsonDocument(), gte("a", 0), gte("b", 0));
        try {
            IntStream.range(0, READS).forEach(time -> read.accept(everything.get(time % 3)));
        } finally {
            over.set(true);
        }
    }

    private static Bson both() {
        return combine(inc("a", 1), inc("b", 1));
    }
}
