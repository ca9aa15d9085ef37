package org.baoxue.database;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How often the planned indexes were used since their server started, for whoever wonders whether
/// one is still needed. A rule such as uniqueness is kept by an index that no query uses.
final class IndexUse {

    private final MongoDatabase database;
    private final DatabasePlan plan;

    IndexUse(MongoDatabase database, DatabasePlan plan) {
        this.database = database;
        this.plan = plan;
    }

    /// A line for each index, the unused ones first.
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%12s  %s".formatted("used", "index, and what it serves"));
        plan.collections().stream()
                .flatMap(this::uses)
                .sorted((one, other) -> Long.compare(one.times(), other.times()))
                .map(Use::line)
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private record Use(String index, long times, String serves) {
        String line() {
            return "%,12d  %s: %s".formatted(times, index, serves);
        }
    }

    private Stream<Use> uses(CollectionPlan collection) {
        if (collection.indexes().isEmpty()) {
            return Stream.empty();
        }
        var times = times(collection.name());
        return collection.indexes().stream()
                .filter(planned -> times.containsKey(planned.index().keys()))
                .map(planned ->
                        new Use(
                                collection.name() + " " + planned.index(),
                                times.getOrDefault(planned.index().keys(), 0L),
                                planned.serves()));
    }

    /// Each member and shard counts for itself.
    private Map<Keys, Long> times(String collection) {
        var times = new HashMap<Keys, Long>();
        var stages = List.of(new Document("$indexStats", new Document()));
        for (var stats : database.getCollection(collection).aggregate(stages)) {
            var used = stats.get("accesses", Document.class).get("ops", Number.class).longValue();
            times.merge(Keys.of(stats.get("key", Document.class)), used, Long::sum);
        }
        return times;
    }
}
