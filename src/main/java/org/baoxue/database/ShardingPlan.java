package org.baoxue.database;

import com.mongodb.MongoCommandException;

import org.baoxue.database.DatabaseCommands.Refused;
import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How the database is spread over the shards of a cluster: as text for the shell, or sent to it.
record ShardingPlan(String database, DatabasePlan plan) {

    /// A server that commands are sent to.
    interface Server {
        Document run(String database, Document command);
    }

    /// @param shell the same in the words of mongosh
    private record Step(String database, Document command, String shell) {}

    /// Ready to be pasted into mongosh.
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(enabling().shell());
        for (var collection : plan.collections()) {
            lines.add("");
            lines.add("// %s: %s".formatted(collection.name(), collection.because()));
            var steps = steps(collection).map(Step::shell).toList();
            lines.addAll(steps.isEmpty() ? List.of("// stays whole") : steps);
        }
        return List.copyOf(lines);
    }

    /// Sends it all; what stands so already stays as it is.
    ///
    /// @return what was sent
    /// @throws Refused where the server is not the router of a sharded cluster
    List<String> apply(Server server) {
        if (!isRouter(server)) {
            throw new Refused(
                    "Nothing was done: spring.mongodb.uri names no mongos, and only the router of a"
                            + " sharded cluster takes these commands.");
        }
        var steps =
                Stream.concat(
                                Stream.of(enabling()),
                                plan.collections().stream().flatMap(this::steps))
                        .toList();
        steps.forEach(step -> server.run(step.database(), step.command()));
        return steps.stream().map(Step::shell).toList();
    }

    private static boolean isRouter(Server server) {
        try {
            return "isdbgrid".equals(server.run("admin", new Document("hello", 1)).get("msg"));
        } catch (MongoCommandException knowsNoHello) {
            return false;
        }
    }

    private Step enabling() {
        return new Step(
                "admin",
                new Document("enableSharding", database),
                "sh.enableSharding(\"%s\")".formatted(database));
    }

    /// A collection that holds documents is sharded on a key only once an index begins with it.
    private Stream<Step> steps(CollectionPlan collection) {
        var key = collection.shardKey();
        if (key == null) {
            return Stream.empty();
        }
        var sharded = sharded(collection.name(), key);
        return hasIndex(collection, key)
                ? Stream.of(sharded)
                : Stream.of(indexed(collection.name(), key), sharded);
    }

    private static boolean hasIndex(CollectionPlan collection, Keys key) {
        return key.equals(Keys.ID)
                || collection.indexes().stream()
                        .anyMatch(planned -> planned.index().keys().beginsWith(key));
    }

    private Step indexed(String collection, Keys key) {
        var index = new Index(key, Map.of());
        return new Step(
                database,
                new Document("createIndexes", collection)
                        .append("indexes", List.of(index.specification())),
                "db.getSiblingDB(\"%s\").getCollection(\"%s\").createIndex(%s)"
                        .formatted(database, collection, key));
    }

    private Step sharded(String collection, Keys key) {
        var name = database + "." + collection;
        return new Step(
                "admin",
                new Document("shardCollection", name).append("key", key.document()),
                "sh.shardCollection(\"%s\", %s)".formatted(name, key));
    }
}
