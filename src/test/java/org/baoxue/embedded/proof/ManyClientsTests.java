package org.baoxue.embedded.proof;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Sixteen clients at one document, one key, one counter.
class ManyClientsTests {

    private static final int CLIENTS = 16;
    private static final int TIMES = 60;

    @TempDir private Path directory;
    private Subject subject;
    private MongoCollection<BsonDocument> documents;

    @BeforeEach
    void start() {
        subject = Subject.any(directory);
        documents = subject.collection("shared");
    }

    @AfterEach
    void end() {
        subject.close();
    }

    @Test
    void countsEveryIncrement() throws Exception {
        documents.insertOne(document("counter").append("n", new BsonInt32(0)));
        documents.createIndex(BsonDocument.parse("{n: 1}"));
        var seen =
                AtOnce.run(
                        CLIENTS,
                        client -> IntStream.range(0, TIMES).mapToObj(i -> next()).toList());
        var numbers = seen.stream().flatMap(List::stream).toList();
        assertThat(new HashSet<>(numbers)).hasSize(CLIENTS * TIMES);
        assertThat(documents.countDocuments(eq("n", CLIENTS * TIMES))).isEqualTo(1);
        assertThat(documents.countDocuments(eq("n", CLIENTS * TIMES - 1))).isZero();
    }

    @Test
    void losesNoUpdateThatAsksForTheVersion() throws Exception {
        documents.insertOne(
                document("sheet")
                        .append("version", new BsonInt32(0))
                        .append("entries", new BsonArray()));
        AtOnce.run(
                CLIENTS,
                client -> {
                    for (int entry = 0; entry < TIMES / 4; entry++) {
                        append("%d-%d".formatted(client, entry));
                    }
                    return client;
                });
        var sheet = only("sheet");
        assertThat(new HashSet<>(sheet.getArray("entries"))).hasSize(CLIENTS * (TIMES / 4));
        assertThat(sheet.getInt32("version").getValue()).isEqualTo(CLIENTS * (TIMES / 4));
    }

    @Test
    void letsOneOfSixteenHaveAUniqueKey() throws Exception {
        documents.createIndex(BsonDocument.parse("{key: 1}"), new IndexOptions().unique(true));
        for (int key = 0; key < TIMES / 2; key++) {
            int same = key;
            var codes = AtOnce.run(CLIENTS, client -> insert(same, client));
            assertThat(codes).filteredOn(code -> code == 0).hasSize(1);
            assertThat(codes)
                    .filteredOn(code -> code != 0)
                    .hasSize(CLIENTS - 1)
                    .containsOnly(Refusals.DUPLICATE_KEY);
        }
        assertThat(documents.countDocuments()).isEqualTo(TIMES / 2);
    }

    @Test
    void makesOneDocumentOfSixteenUpserts() throws Exception {
        for (int key = 0; key < TIMES / 2; key++) {
            var id = "natural-" + key;
            AtOnce.run(CLIENTS, client -> upsert(id, client));
            assertThat(only(id).getInt32("times").getValue()).isEqualTo(CLIENTS);
        }
        assertThat(documents.countDocuments()).isEqualTo(TIMES / 2);
    }

    @Test
    void handsEachTaskToOne() throws Exception {
        documents.createIndex(BsonDocument.parse("{taken: 1}"));
        int tasks = CLIENTS * 5;
        documents.insertMany(
                IntStream.range(0, tasks)
                        .mapToObj(task -> document("t" + task).append("taken", new BsonInt32(0)))
                        .toList());
        var taken =
                AtOnce.run(
                        CLIENTS,
                        client ->
                                IntStream.range(0, 5)
                                        .mapToObj(i ->
                                                Objects.requireNonNull(
                                                                documents.findOneAndUpdate(
                                                                        eq("taken", 0),
                                                                        set("taken", 1)))
                                                        .getString("_id"))
                                        .toList());
        assertThat(new HashSet<>(taken.stream().flatMap(List::stream).toList())).hasSize(tasks);
    }

    private int next() {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Objects.requireNonNull(
                        documents.findOneAndUpdate(eq("_id", "counter"), inc("n", 1), after))
                .getInt32("n")
                .getValue();
    }

    private void append(String entry) {
        boolean saved = false;
        while (!saved) {
            int version = only("sheet").getInt32("version").getValue();
            saved =
                    documents
                                    .updateOne(
                                            and(eq("_id", "sheet"), eq("version", version)),
                                            combine(inc("version", 1), push("entries", entry)))
                                    .getMatchedCount()
                            == 1;
        }
    }

    private int insert(int key, int client) {
        try {
            var id = "%d by %d".formatted(key, client);
            documents.insertOne(document(id).append("key", new BsonInt32(key)));
            return 0;
        } catch (MongoException refused) {
            return Refusals.code(refused);
        }
    }

    /// A duplicate is repeated, as MongoDB's manual asks of upserts at once.
    private int upsert(String id, int client) {
        while (true) {
            try {
                documents.updateOne(
                        eq("_id", id),
                        combine(inc("times", 1), setOnInsert("first", client)),
                        new UpdateOptions().upsert(true));
                return client;
            } catch (MongoException refused) {
                assertThat(Refusals.code(refused)).isEqualTo(Refusals.DUPLICATE_KEY);
            }
        }
    }

    private BsonDocument only(String id) {
        return Objects.requireNonNull(documents.find(eq("_id", id)).first());
    }

    private static BsonDocument document(String id) {
        return new BsonDocument("_id", new BsonString(id));
    }
}
