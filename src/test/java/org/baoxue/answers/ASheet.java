package org.baoxue.answers;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A sheet in somebody's hands.
public record ASheet(GraphQlTester by, String visit) {

    /// A batch of changes, made by a phone.
    public static final class Batch {

        private final List<Map<String, Object>> changes = new ArrayList<>();

        public Batch yes(String key, boolean yes) {
            return value(key, Map.of("yes", yes), 0);
        }

        public Batch number(String key, int number) {
            return value(key, Map.of("number", number), 0);
        }

        public Batch text(String key, String text) {
            return value(key, Map.of("text", text), 0);
        }

        public Batch choice(String key, String choice) {
            return value(key, Map.of("choice", choice), 0);
        }

        public Batch value(String key, @Nullable Map<String, Object> value, int base) {
            var change = new HashMap<String, Object>();
            change.put("id", UUID.randomUUID().toString());
            change.put("key", key);
            change.put("value", value);
            change.put("base", base);
            changes.add(change);
            return this;
        }

        public Batch at(String answered) {
            changes.getLast().put("answeredAt", answered);
            return this;
        }

        /// Under an id that another change has.
        public Batch as(String id) {
            changes.getLast().put("id", id);
            return this;
        }

        public Batch noting(String note) {
            changes.getLast().put("note", note);
            return this;
        }

        public String lastId() {
            return String.valueOf(changes.getLast().get("id"));
        }
    }

    public static Batch batch() {
        return new Batch();
    }

    public GraphQlTester.Response save(Batch batch) {
        return by.documentName("answers/saveAnswers")
                .variable("input", Map.of("visit", visit, "changes", batch.changes))
                .execute();
    }

    public GraphQlTester.Response read() {
        return by.documentName("answers/sheet").variable("visit", visit).execute();
    }

    public GraphQlTester.Response decide(
            String id, String key, Map<String, Object> value, int base, String... settles) {
        return by.documentName("answers/resolveConflict")
                .variable(
                        "input",
                        Map.of(
                                "visit", visit,
                                "id", id,
                                "key", key,
                                "value", value,
                                "base", base,
                                "settles", List.of(settles)))
                .execute();
    }

    public GraphQlTester.Response sign(String line, String name) {
        return sign(
                Map.of(
                        "line",
                        line,
                        "name",
                        name,
                        "strokes",
                        List.of(Map.of("points", List.of(0.1, 0.2, 0.8, 0.9)))));
    }

    public GraphQlTester.Response sign(Map<String, Object> signature) {
        var input = new HashMap<>(signature);
        input.put("visit", visit);
        input.putIfAbsent("id", UUID.randomUUID().toString());
        return by.documentName("answers/sign").variable("input", input).execute();
    }

    public int version() {
        return read().path("sheet.version").entity(Integer.class).get();
    }

    public GraphQlTester.Response submit() {
        return submit(version());
    }

    public GraphQlTester.Response submit(int version) {
        return finish("submitSheet", version, null);
    }

    public GraphQlTester.Response accept() {
        return accept(version());
    }

    public GraphQlTester.Response accept(int version) {
        return finish("acceptSheet", version, null);
    }

    public GraphQlTester.Response giveBack(String reason) {
        return giveBack(version(), reason);
    }

    public GraphQlTester.Response giveBack(int version, String reason) {
        return finish("returnSheet", version, reason);
    }

    private GraphQlTester.Response finish(String mutation, int version, @Nullable String reason) {
        var request =
                by.documentName("answers/" + mutation)
                        .variable("visit", visit)
                        .variable("version", version);
        return (reason == null ? request : request.variable("reason", reason)).execute();
    }
}
