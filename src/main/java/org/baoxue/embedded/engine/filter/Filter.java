package org.baoxue.embedded.engine.filter;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.error.Errors;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A filter: checked as a whole before any document is looked at, and taken apart into the
/// conditions that all must hold, which the planner looks through. Whether a document matches,
/// [Matching] says.
public final class Filter {

    private static final Set<String> JOINING = Set.of("$and", "$or", "$nor");

    private static final Set<String> OPERATORS =
            Set.of(
                    "$in",
                    "$nin",
                    "$not",
                    "$ne",
                    "$eq",
                    "$exists",
                    "$gte",
                    "$gt",
                    "$lte",
                    "$lt",
                    "$mod",
                    "$size",
                    "$all",
                    "$type",
                    "$elemMatch",
                    "$regex",
                    "$options");

    /// What MongoDB knows and this engine does not.
    private static final Set<String> REFUSED =
            Set.of(
                    "$text",
                    "$where",
                    "$jsonSchema",
                    "$sampleRate",
                    "$alwaysTrue",
                    "$alwaysFalse",
                    "$near",
                    "$nearSphere",
                    "$geoWithin",
                    "$geoIntersects",
                    "$bitsAllSet",
                    "$bitsAnySet",
                    "$bitsAllClear",
                    "$bitsAnyClear",
                    "$rand");

    private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");

    /// One condition on one field: a value, or a document of one operator.
    public record Term(String path, @Nullable Object wanted) {

        @Nullable Object operand(String operator) {
            return wanted instanceof Document document ? document.get(operator) : null;
        }
    }

    private final Document query;
    private final List<Term> terms = new ArrayList<>();
    private final List<List<Filter>> alternatives = new ArrayList<>();
    private @Nullable Predicate<Document> matching;

    private Filter(Document query) {
        this.query = query;
    }

    public static Filter of(Document query) {
        var filter = new Filter(query);
        filter.take(query);
        return filter;
    }

    public boolean isEmpty() {
        return query.isEmpty();
    }

    public Document query() {
        return query;
    }

    /// The conditions that all must hold.
    public List<Term> terms() {
        return terms;
    }

    /// The choices, of each of which one must hold.
    public List<List<Filter>> alternatives() {
        return alternatives;
    }

    public boolean matches(Document document) {
        var known = matching;
        if (known == null) {
            known = Matching.of(query);
            matching = known;
        }
        return known.test(document);
    }

    private void take(Document conditions) {
        conditions.forEach((key, wanted) -> {
            if (key.startsWith("$")) {
                takeJoined(key, wanted);
            } else {
                takeField(key, wanted);
            }
        });
    }

    private void takeJoined(String key, @Nullable Object wanted) {
        if (key.equals("$expr") || key.equals("$comment")) {
            return;
        }
        if (REFUSED.contains(key)) {
            throw Errors.unsupported("The filter " + key);
        }
        if (!JOINING.contains(key)) {
            throw Errors.badValue("unknown top level operator: " + key);
        }
        var parts = parts(key, wanted);
        if (key.equals("$and") || (key.equals("$or") && parts.size() == 1)) {
            parts.forEach(part -> take(part.query));
        } else if (key.equals("$or")) {
            alternatives.add(parts);
        }
    }

    private static List<Filter> parts(String key, @Nullable Object wanted) {
        if (!(wanted instanceof List<?> list) || list.isEmpty()) {
            throw Errors.badValue(key + " argument must be a nonempty array");
        }
        return list.stream()
                .map(part -> {
                    if (part instanceof Document document) {
                        return of(document);
                    }
                    throw Errors.badValue("$or/$and/$nor entries need to be full objects");
                })
                .toList();
    }

    private void takeField(String path, @Nullable Object wanted) {
        if (wanted instanceof Document document && isOperators(document)) {
            document.forEach((operator, operand) -> check(operator, operand));
            if (document.containsKey("$options") && !document.containsKey("$regex")) {
                throw Errors.badValue("$options needs a $regex");
            }
            takeOperators(path, document);
        } else {
            terms.add(new Term(path, wanted));
        }
    }

    private void takeOperators(String path, Document operators) {
        operators.forEach((operator, operand) -> {
            if (operator.equals("$regex")) {
                var regex =
                        BsonRegularExpression.convertToRegularExpression(
                                operand instanceof BsonRegularExpression
                                                && !operators.containsKey("$options")
                                        ? operand
                                        : operators);
                checkPattern(regex);
                terms.add(new Term(path, regex));
            } else if (!operator.equals("$options")) {
                terms.add(new Term(path, new Document(operator, operand)));
            }
        });
    }

    /// Whether an `$elemMatch` asks for documents, and not for values.
    static boolean isOfDocuments(Document element) {
        return !isOperators(element) || JOINING.containsAll(element.keySet());
    }

    static boolean isOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"))
                && !REFERENCE.containsAll(document.keySet());
    }

    private static void check(String operator, @Nullable Object operand) {
        if (REFUSED.contains(operator)) {
            throw Errors.unsupported("The operator " + operator);
        }
        if (!OPERATORS.contains(operator) && !REFERENCE.contains(operator)) {
            throw Errors.badValue("unknown operator: " + operator);
        }
        switch (operator) {
            case "$in", "$nin", "$all" -> need(operand instanceof Collection, operator, "an array");
            case "$elemMatch" -> checkElement(operand);
            case "$not" -> checkNot(operand);
            case "$mod" ->
                    need(
                            operand instanceof List<?> list && list.size() == 2,
                            operator,
                            "two numbers");
            default -> {}
        }
    }

    private static void checkElement(@Nullable Object operand) {
        need(operand instanceof Document, "$elemMatch", "an Object");
        if (operand instanceof Document document) {
            if (isOfDocuments(document)) {
                of(document);
            } else {
                document.forEach(Filter::check);
            }
        }
    }

    private static void checkNot(@Nullable Object operand) {
        if (operand instanceof Document document && isOperators(document)) {
            document.forEach(Filter::check);
        } else {
            need(operand instanceof BsonRegularExpression, "$not", "a regex or a document");
        }
    }

    private static void need(boolean met, String operator, String what) {
        if (!met) {
            throw Errors.badValue(operator + " needs " + what);
        }
    }

    private static void checkPattern(BsonRegularExpression regex) {
        try {
            regex.matcher("");
        } catch (IllegalArgumentException wrong) {
            throw new MongoServerError(
                    51091, "Regular expression is invalid: " + wrong.getMessage());
        }
    }
}
