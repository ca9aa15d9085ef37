package org.baoxue.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;

import org.bson.Document;
import org.bson.types.ObjectId;

import java.util.ArrayList;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Documents like a checklist's, a hundred to a village, and what the service asks of them.
///
/// @param size how many there are
record EngineSheets(MongoCollection<Document> sheets, int size) {

    static final int OF_A_VILLAGE = 100;
    static final int PAGE = 50;

    private static final int VILLAGES_OF_A_TOWN = 20;
    private static final int AT_ONCE = 1_000;

    void load() {
        sheets.createIndex(Indexes.ascending("village"));
        sheets.createIndex(Indexes.ascending("town", "at", "_id"));
        for (int first = 0; first < size; first += AT_ONCE) {
            sheets.insertMany(
                    IntStream.range(first, Math.min(first + AT_ONCE, size))
                            .mapToObj(EngineSheets::sheet)
                            .toList());
        }
    }

    void find(RandomGenerator random) {
        is(1, sheets.find(Filters.eq("_id", id(random.nextInt(size)))));
    }

    void findVillage(RandomGenerator random) {
        int village = random.nextInt(size / OF_A_VILLAGE);
        is(OF_A_VILLAGE, sheets.find(Filters.eq("village", village)));
    }

    void page(RandomGenerator random) {
        int town = random.nextInt(size / (OF_A_VILLAGE * VILLAGES_OF_A_TOWN));
        var later =
                Filters.and(Filters.eq("town", town), Filters.gte("at", random.nextInt(size / 2)));
        is(PAGE, sheets.find(later).sort(Sorts.ascending("at", "_id")).limit(PAGE));
    }

    /// What an optimistic save looks for.
    void findVersion(RandomGenerator random) {
        var same =
                Filters.and(Filters.eq("_id", id(random.nextInt(size))), Filters.eq("version", 0));
        is(1, sheets.find(same));
    }

    /// Reads and writes again as the service does.
    void save(RandomGenerator random) {
        var filter = Filters.eq("_id", id(random.nextInt(size)));
        var now = Objects.requireNonNull(sheets.find(filter).first());
        int version = now.getInteger("version");
        var same = Filters.and(filter, Filters.eq("version", version));
        sheets.replaceOne(same, new Document(now).append("version", version + 1));
    }

    void insert(RandomGenerator random) {
        sheets.insertOne(sheet(random.nextInt(size)).append("_id", new ObjectId()));
    }

    static Document sheet(int number) {
        int village = number / OF_A_VILLAGE;
        return new Document("_id", id(number))
                .append("village", village)
                .append("town", village / VILLAGES_OF_A_TOWN)
                .append("at", Math.floorMod(number * 7_919L, 1_000_003L))
                .append("version", 0)
                .append("household", "户主%05d".formatted(number % 99_991))
                .append("answers", "是,是,否,不适用,".repeat(8));
    }

    static String id(int number) {
        return "2026-01:household:%08d".formatted(number);
    }

    private static void is(int expected, Iterable<Document> found) {
        var all = new ArrayList<Document>();
        found.forEach(all::add);
        if (all.size() != expected) {
            throw new IllegalStateException(all.size() + " found instead of " + expected);
        }
    }
}
