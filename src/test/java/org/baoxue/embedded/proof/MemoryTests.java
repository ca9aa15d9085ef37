package org.baoxue.embedded.proof;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;

import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A small machine and results larger than it: they stream or are refused, and the engine lives on.
class MemoryTests {

    /// What MongoDB answers when a sort or a stage may not take more.
    private static final List<Integer> TOO_MUCH = List.of(292, 4568, 10334, 17217);

    private static final int DOCUMENTS = 600;
    private static final int SIZE = 100_000;

    @TempDir private Path directory;

    @Test
    void livesOnWhateverIsAsked() {
        var options = List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError");
        try (var process =
                        EngineProcess.start(List.of(), directory.resolve("small.db"), options, "");
                var client = Subject.client(process.answer())) {
            var large = client.getDatabase("proof").getCollection("large", BsonDocument.class);
            fill(large);
            assertThat(count(large.find())).isEqualTo(DOCUMENTS);
            assertThat(count(large.find().sort(BsonDocument.parse("{_id: -1}"))))
                    .isEqualTo(DOCUMENTS);
            assertThat(
                            large.find()
                                    .sort(BsonDocument.parse("{n: 1}"))
                                    .limit(3)
                                    .into(new ArrayList<>()))
                    .hasSize(3);
            isRefusedOrStreams(() -> count(large.find().sort(BsonDocument.parse("{n: 1}"))));
            for (var stages : gathering()) {
                isRefusedOrStreams(() -> count(large.aggregate(stages)));
            }
            isRefusedOrStreams(() -> count(large.distinct("text", String.class)));
            assertThat(count(large.aggregate(List.of(BsonDocument.parse("{$sample: {size: 3}}")))))
                    .isEqualTo(3);
            unwindsOneByOne(large);
            assertThat(large.countDocuments(BsonDocument.parse("{n: 7}"))).isEqualTo(6);
            large.insertOne(new BsonDocument("_id", new BsonInt32(-1)));
            assertThat(large.countDocuments()).isEqualTo(DOCUMENTS + 1);
            assertThat(process.process().isAlive()).isTrue();
        }
    }

    /// A long array beside much else: all its elements at once would hold the rest as often.
    private static void unwindsOneByOne(MongoCollection<BsonDocument> large) {
        var letters = BsonDocument.parse("{$set: {list: {$range: [0, 100000]}}}");
        var stages = Stream.of("{$match: {_id: 0}}", "{$unwind: '$list'}", "{$count: 'all'}");
        var all = new ArrayList<>(stages.map(BsonDocument::parse).toList());
        all.add(1, letters);
        assertThat(requireNonNull(large.aggregate(all).first()).getInt32("all").getValue())
                .isEqualTo(100_000);
    }

    private static List<List<BsonDocument>> gathering() {
        return Stream.of(
                        List.of("{$group: {_id: null, all: {$push: '$$ROOT'}}}"),
                        List.of("{$group: {_id: null, all: {$addToSet: '$text'}}}"),
                        List.of("{$group: {_id: '$text'}}"),
                        List.of("{$group: {_id: '$_id', one: {$first: '$text'}}}"),
                        List.of("{$group: {_id: '$_id', most: {$max: '$text'}}}"),
                        List.of("{$sortByCount: '$text'}"),
                        List.of(
                                "{$bucket: {groupBy: '$n', boundaries: [0, 999], output: {all:"
                                        + " {$push: '$text'}}}}"),
                        List.of("{$facet: {all: [{$match: {n: {$gte: 0}}}]}}"),
                        List.of("{$sample: {size: 500}}"),
                        List.of(
                                "{$limit: 1}",
                                "{$lookup: {from: 'large', localField: 'no', foreignField: 'no',"
                                        + " as: 'all'}}"),
                        List.of("{$sort: {n: 1}}", "{$match: {n: {$gte: 0}}}"),
                        List.of("{$addFields: {more: '$text'}}", "{$sort: {more: 1}}"))
                .map(stages -> stages.stream().map(BsonDocument::parse).toList())
                .toList();
    }

    private static void fill(MongoCollection<BsonDocument> large) {
        for (int first = 0; first < DOCUMENTS; first += 50) {
            large.insertMany(
                    IntStream.range(first, first + 50).mapToObj(MemoryTests::document).toList());
        }
    }

    private static BsonDocument document(int number) {
        return new BsonDocument("_id", new BsonInt32(number))
                .append("n", new BsonInt32(number % 100))
                .append("text", new BsonString(String.valueOf(number).repeat(SIZE / 3)));
    }

    private static int count(Iterable<?> documents) {
        int count = 0;
        for (Object document : documents) {
            assertThat(document).isNotNull();
            count++;
        }
        return count;
    }

    private interface Asking {
        int ask();
    }

    private static void isRefusedOrStreams(Asking asking) {
        try {
            assertThat(asking.ask()).isPositive();
        } catch (MongoException refused) {
            assertThat(refused.getCode()).as(refused.getMessage()).isIn(TOO_MUCH);
        }
    }
}
