package org.baoxue.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

import java.lang.StackWalker.StackFrame;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What the services of a test run asked their databases: which of our methods asked, by which
/// fields, and by which aggregations.
public final class Heard implements CommandListener {

    public static final Heard ALL = new Heard();

    private static final StackWalker STACK = StackWalker.getInstance();

    private final Set<String> askers = ConcurrentHashMap.newKeySet();
    private final Set<String> fields = ConcurrentHashMap.newKeySet();
    private final Set<String> aggregations = ConcurrentHashMap.newKeySet();

    private Heard() {}

    /// The driver sends a command in the thread of who asks.
    @Override
    public void commandStarted(CommandStartedEvent event) {
        var asker =
                STACK.walk(frames -> frames.filter(Heard::isOurs).findFirst())
                        .map(Heard::asker)
                        .orElse("");
        askers.add(asker);
        var command = event.getCommand();
        if (event.getCommandName().equals("aggregate")) {
            aggregations.add(asker + ": " + stages(command.getArray("pipeline")));
        }
        Questions.of(event.getCommandName(), command)
                .forEach(find -> {
                    note(find, find.getDocument("filter"));
                    note(find, find.getDocument("sort", new BsonDocument()));
                });
    }

    /// Such as `org.baoxue.slips.Slips.ofTeam`.
    public Set<String> askers() {
        return Set.copyOf(askers);
    }

    /// By what was sought or sorted, such as `slips seal.number`.
    public Set<String> fields() {
        return Set.copyOf(fields);
    }

    /// The stages after the method that sent them, such as `….IndexUse.times: $indexStats`.
    public Set<String> aggregations() {
        return new TreeSet<>(aggregations);
    }

    private void note(BsonDocument find, BsonDocument part) {
        part.forEach((key, value) -> {
            if (!key.startsWith("$")) {
                fields.add(find.getString("find").getValue() + " " + key);
            } else if (value.isArray()) {
                value.asArray().stream()
                        .filter(BsonValue::isDocument)
                        .forEach(choice -> note(find, choice.asDocument()));
            }
        });
    }

    /// Spring Data makes a class beside each repository.
    private static boolean isOurs(StackFrame frame) {
        return frame.getClassName().startsWith("org.baoxue.")
                && !frame.getClassName().startsWith("org.baoxue.support.")
                && !frame.getClassName().contains("$Proxy");
    }

    /// A lambda belongs to the method that it stands in.
    private static String asker(StackFrame frame) {
        var method = frame.getMethodName().replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
        return frame.getClassName() + "." + method;
    }

    private static String stages(BsonArray pipeline) {
        return pipeline.stream()
                .map(stage -> stage.asDocument().getFirstKey())
                .collect(Collectors.joining(", "));
    }
}
