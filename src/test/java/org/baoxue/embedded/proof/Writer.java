package org.baoxue.embedded.proof;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One client, its own documents, and what it was told: each write is either acknowledged, or the
/// one that was under way when the engine died.
final class Writer {

    private static final int AT_ONCE = 6;
    private static final int FEW = 20;
    private static final int MANY = 1_500;

    private interface Write {
        void send(MongoCollection<BsonDocument> documents);
    }

    private final String name;
    private final Random random;
    private final TreeMap<String, BsonDocument> kept = new TreeMap<>();
    private final Map<String, @Nullable BsonDocument> underWay = new HashMap<>();
    private int made;
    private int acknowledged;

    Writer(String name, long seed) {
        this.name = name;
        random = new Random(seed);
    }

    static void index(MongoCollection<BsonDocument> documents) {
        Stream.of("{writer: 1, group: 1}", "{n: -1}", "{tags: 1}", "{group: 1, n: 1, _id: 1}")
                .forEach(keys -> documents.createIndex(BsonDocument.parse(keys)));
    }

    int acknowledged() {
        return acknowledged;
    }

    /// Writes until the engine no longer answers.
    void write(MongoCollection<BsonDocument> documents) {
        try {
            while (true) {
                next(documents);
            }
        } catch (MongoException gone) {
            assertThat(gone.getCode()).as(gone.toString()).isNegative();
        }
    }

    void write(MongoCollection<BsonDocument> documents, int times) {
        for (int time = 0; time < times; time++) {
            next(documents);
        }
    }

    /// Everything acknowledged stands, and of the write under way all or nothing.
    void check(MongoCollection<BsonDocument> documents) {
        var found = new TreeMap<String, BsonDocument>();
        documents
                .find(eq("writer", name))
                .forEach(document -> found.put(document.getString("_id").getValue(), document));
        if (!found.equals(kept)) {
            finish();
        }
        var differences = new TreeSet<>(kept.keySet());
        differences.addAll(found.keySet());
        differences.removeIf(id -> Objects.equals(kept.get(id), found.get(id)));
        assertThat(differences)
                .as("%s was told otherwise of these; under way was %s", name, underWay.keySet())
                .isEmpty();
        underWay.clear();
    }

    private void next(MongoCollection<BsonDocument> documents) {
        if (kept.size() < FEW) {
            insert(documents, AT_ONCE);
            return;
        }
        if (kept.size() > MANY) {
            deleteGroup(documents);
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> insert(documents, 1);
            case 3 -> insert(documents, AT_ONCE);
            case 4 -> delete(documents);
            case 5 -> incrementGroup(documents);
            default -> replace(documents);
        }
    }

    private void insert(MongoCollection<BsonDocument> documents, int count) {
        var fresh = IntStream.range(0, count).mapToObj(at -> document()).toList();
        fresh.forEach(document -> expect(document));
        happens(documents, all -> all.insertMany(fresh));
    }

    private void replace(MongoCollection<BsonDocument> documents) {
        var before = anyKept();
        var after = before.clone();
        add(after, "version");
        after.append("n", new BsonInt32(random.nextInt(40)));
        expect(after);
        var asItWas =
                and(
                        eq("_id", before.get("_id")),
                        eq("version", before.getInt32("version").getValue()));
        happens(
                documents,
                all -> assertThat(all.replaceOne(asItWas, after).getMatchedCount()).isOne());
    }

    private void incrementGroup(MongoCollection<BsonDocument> documents) {
        var group = anyKept().getInt32("group");
        of(group)
                .map(BsonDocument::clone)
                .forEach(document -> {
                    add(document, "n");
                    expect(document);
                });
        happens(documents, all -> all.updateMany(mine(group), inc("n", 1)));
    }

    private void deleteGroup(MongoCollection<BsonDocument> documents) {
        var group = anyKept().getInt32("group");
        of(group).forEach(document -> underWay.put(document.getString("_id").getValue(), null));
        happens(documents, all -> all.deleteMany(mine(group)));
    }

    private Stream<BsonDocument> of(BsonInt32 group) {
        return kept.values().stream().filter(each -> each.getInt32("group").equals(group));
    }

    private Bson mine(BsonInt32 group) {
        return and(eq("writer", name), eq("group", group));
    }

    private void delete(MongoCollection<BsonDocument> documents) {
        var id = anyKept().getString("_id");
        underWay.put(id.getValue(), null);
        happens(documents, all -> all.deleteOne(eq("_id", id)));
    }

    private void happens(MongoCollection<BsonDocument> documents, Write write) {
        write.send(documents);
        acknowledged++;
        finish();
        underWay.clear();
    }

    private void expect(BsonDocument document) {
        underWay.put(document.getString("_id").getValue(), document);
    }

    private void finish() {
        underWay.forEach((id, document) -> {
            if (document == null) {
                kept.remove(id);
            } else {
                kept.put(id, document);
            }
        });
    }

    private BsonDocument anyKept() {
        var from = kept.ceilingEntry("%s-%05d".formatted(name, random.nextInt(made)));
        return (from == null ? kept.firstEntry() : from).getValue();
    }

    private BsonDocument document() {
        var tags = List.of(new BsonInt32(random.nextInt(5)), new BsonInt32(random.nextInt(5)));
        return new BsonDocument("_id", new BsonString("%s-%05d".formatted(name, made++)))
                .append("writer", new BsonString(name))
                .append("group", new BsonInt32(random.nextInt(30)))
                .append("n", new BsonInt32(random.nextInt(40)))
                .append("version", new BsonInt32(0))
                .append("tags", new BsonArray(tags))
                .append("text", new BsonString("义务教育".repeat(random.nextInt(60))));
    }

    private static void add(BsonDocument document, String field) {
        document.append(field, new BsonInt32(document.getInt32(field).getValue() + 1));
    }
}
