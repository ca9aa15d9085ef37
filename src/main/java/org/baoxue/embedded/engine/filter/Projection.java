package org.baoxue.embedded.engine.filter;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.Fields;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which parts of a document are given: those named, or all but those named.
public final class Projection {

    /// What becomes of a field; none where it only leads to others.
    private interface Part {
        @Nullable Object of(@Nullable Object value, Document whole);
    }

    private static final Object LEFT_OUT = Missing.getInstance();
    private static final Part WHOLE = (value, whole) -> value;
    private static final Part NOTHING = (value, whole) -> LEFT_OUT;

    private static final class Node {
        final Map<String, Node> children = new LinkedHashMap<>();
        @Nullable Part part;
    }

    private final Node root = new Node();
    private final Document filter;
    private boolean including;

    private Projection(Document filter) {
        this.filter = filter;
    }

    public static @Nullable Projection of(@Nullable Document fields, Document filter) {
        if (fields == null || fields.isEmpty()) {
            return null;
        }
        var projection = new Projection(filter);
        projection.decide(fields);
        fields.forEach(projection::add);
        return projection;
    }

    public Document apply(Document document) {
        return apply(root, document, document);
    }

    private static MongoServerError mixed(int code, String what) {
        return new MongoServerError(code, "Cannot do " + what + " projection");
    }

    private void decide(Document fields) {
        String includes = null;
        String excludes = null;
        for (var field : fields.entrySet()) {
            boolean slices =
                    field.getValue() instanceof Document value && value.containsKey("$slice");
            if (slices) {
                continue;
            }
            boolean wanted = field.getValue() instanceof Document || Utils.isTrue(field.getValue());
            if (wanted && !field.getKey().equals("_id")) {
                if (excludes != null) {
                    throw mixed(31253, "inclusion on field " + field.getKey() + " in exclusion");
                }
                includes = field.getKey();
            } else if (!wanted && !field.getKey().equals("_id")) {
                if (includes != null) {
                    throw mixed(31254, "exclusion on field " + field.getKey() + " in inclusion");
                }
                excludes = field.getKey();
            }
        }
        including = includes != null || (excludes == null && Utils.isTrue(fields.get("_id")));
        if (including && !fields.containsKey("_id")) {
            add("_id", true);
        }
    }

    private void add(String path, @Nullable Object wanted) {
        var plain = path.endsWith(".$") ? path.substring(0, path.length() - 2) : path;
        var node = root;
        for (var step : Fields.path(plain)) {
            if (step.isEmpty() || step.startsWith("$")) {
                throw new MongoServerError(16410, "Invalid field path in projection: " + path);
            }
            if (node.part != null) {
                throw new MongoServerError(31250, "Path collision at " + path);
            }
            node = node.children.computeIfAbsent(step, _ -> new Node());
        }
        if (node.part != null || !node.children.isEmpty()) {
            throw new MongoServerError(31250, "Path collision at " + path);
        }
        node.part = part(plain, !plain.equals(path), wanted);
    }

    private Part part(String path, boolean positional, @Nullable Object wanted) {
        if (positional) {
            return (value, whole) -> atMatch(value, whole);
        }
        if (wanted instanceof Document document && document.size() == 1) {
            var operator = document.keySet().iterator().next();
            var operand = document.get(operator);
            return switch (operator) {
                case "$slice" -> slice(operand);
                case "$elemMatch" -> firstMatch(operand);
                default -> throw Errors.unsupported("The projection " + operator);
            };
        }
        if (wanted instanceof Boolean || wanted instanceof Number) {
            return Utils.isTrue(wanted) ? WHOLE : NOTHING;
        }
        throw Errors.unsupported("A computed field in a projection (" + path + ")");
    }

    private @Nullable Object atMatch(@Nullable Object value, Document whole) {
        var at = new DefaultQueryMatcher().matchPosition(whole, filter);
        if (!(value instanceof List<?> list)) {
            return value;
        }
        if (at == null || at >= list.size()) {
            throw new MongoServerError(
                    51246,
                    "Executor error during find command :: caused by :: positional operator '.$'"
                            + " couldn't find a matching element in the array");
        }
        return new ArrayList<>(list.subList(at, at + 1));
    }

    private static Part slice(@Nullable Object operand) {
        if (operand instanceof Number count) {
            int wanted = count.intValue();
            return (value, whole) ->
                    value instanceof List<?> list
                            ? wanted < 0 ? cut(list, wanted, -wanted) : cut(list, 0, wanted)
                            : value;
        }
        if (operand instanceof List<?> pair
                && pair.size() == 2
                && pair.getFirst() instanceof Number skip
                && pair.getLast() instanceof Number count
                && count.intValue() > 0) {
            return (value, whole) ->
                    value instanceof List<?> list
                            ? cut(list, skip.intValue(), count.intValue())
                            : value;
        }
        throw new MongoServerError(28667, "Invalid $slice syntax: " + operand);
    }

    private static List<?> cut(List<?> list, int skip, int count) {
        int from = skip < 0 ? Math.max(0, list.size() + skip) : Math.min(skip, list.size());
        return list.subList(from, (int) Math.min(list.size(), (long) from + count));
    }

    private static Part firstMatch(@Nullable Object operand) {
        if (!(operand instanceof Document wanted)) {
            throw Errors.badValue("elemMatch: Invalid argument, object required");
        }
        var element = new Document("$elemMatch", wanted);
        Filter.of(new Document("e", element));
        var matcher = new DefaultQueryMatcher();
        return (value, whole) -> {
            if (value instanceof List<?> list) {
                for (var next : list) {
                    if (matcher.matchesValue(element, List.of(next))) {
                        return List.of(next);
                    }
                }
            }
            return LEFT_OUT;
        };
    }

    private Document apply(Node node, Document document, Document whole) {
        var result = new Document();
        document.forEach((name, value) -> {
            var child = node.children.get(name);
            var kept = child == null ? including ? LEFT_OUT : value : applied(child, value, whole);
            if (!(kept instanceof Missing)) {
                result.put(name, kept);
            }
        });
        return result;
    }

    private @Nullable Object applied(Node node, @Nullable Object value, Document whole) {
        var part = node.part;
        if (part != null) {
            return part.of(value, whole);
        }
        return switch (value) {
            case Document document -> apply(node, document, whole);
            case List<?> list -> {
                var kept = new ArrayList<@Nullable Object>();
                for (var element : list) {
                    var next = applied(node, element, whole);
                    if (!(next instanceof Missing)) {
                        kept.add(next);
                    }
                }
                yield kept;
            }
            case null, default -> including ? LEFT_OUT : value;
        };
    }
}
