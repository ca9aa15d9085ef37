package org.baoxue.support;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a service asks a server, each question once but for its values; the server's `explain`
/// tells which of them no index serves.
final class Questions implements CommandListener {

    private final Map<String, BsonDocument> asked = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        of(event.getCommandName(), event.getCommand())
                .filter(find -> !isPlain(find.getDocument("filter")))
                .forEach(find ->
                        asked.computeIfAbsent(
                                event.getDatabaseName() + " " + find.get("find") + shape(find),
                                _ -> BsonDocument.parse(find.toJson())));
    }

    /// Those that walk a whole collection, by their shapes.
    Set<String> scans(MongoDatabase database) {
        return asked.entrySet().stream()
                .filter(question -> question.getKey().startsWith(database.getName() + " "))
                .filter(question -> walks(database, question.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean walks(MongoDatabase database, BsonDocument find) {
        var explain = new Document("explain", find).append("verbosity", "queryPlanner");
        var planner = database.runCommand(explain).get("queryPlanner", Document.class);
        // A server that walks although an index would serve has set that plan aside.
        return planner.get("winningPlan", Document.class).toJson().contains("\"COLLSCAN\"")
                && planner.getList("rejectedPlans", Document.class, List.of()).isEmpty();
    }

    /// What a command looks for, as `find` would.
    static Stream<BsonDocument> of(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> Stream.of(find(name, command, command.get("filter")));
            case "count", "distinct", "findAndModify" ->
                    Stream.of(find(name, command, command.get("query")));
            case "update" -> each(name, command, "updates");
            case "delete" -> each(name, command, "deletes");
            case "aggregate" ->
                    command.getArray("pipeline").stream()
                            .limit(1)
                            .map(stage -> find(name, command, stage.asDocument().get("$match")));
            default -> Stream.empty();
        };
    }

    private static Stream<BsonDocument> each(String name, BsonDocument command, String list) {
        return command.getArray(list).stream()
                .map(one -> find(name, command, one.asDocument().get("q")));
    }

    private static BsonDocument find(
            String name, BsonDocument command, @Nullable BsonValue filter) {
        var find =
                new BsonDocument("find", command.get(name))
                        .append("filter", filter == null ? new BsonDocument() : filter);
        return command.containsKey("sort") ? find.append("sort", command.get("sort")) : find;
    }

    /// Everything, or what is found by its code.
    private static boolean isPlain(BsonDocument filter) {
        return filter.isEmpty() || filter.containsKey("_id");
    }

    private static BsonValue shape(BsonValue value) {
        if (value.isDocument()) {
            var shape = new BsonDocument();
            value.asDocument().forEach((key, part) -> shape.append(key, shape(part)));
            return shape;
        }
        return value.isArray() && value.asArray().stream().anyMatch(BsonValue::isDocument)
                ? shape(value.asArray().getFirst())
                : new BsonString("?");
    }
}
