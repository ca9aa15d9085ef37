package org.baoxue.embedded.engine.filter;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.keys.Fields;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Whether a document matches a filter that [Filter] has let pass. The library's own matcher
/// compares otherwise than an index does (numbers as doubles, text by UTF-16, NaN above all) and
/// looks otherwise through arrays than MongoDB; only `$expr` is left to it.
///
/// A path that leads through arrays leads to several values, and an array at its end stands for its
/// elements and for itself. A condition holds if it holds for one of them; `$ne`, `$nin`, `$not`
/// and `$exists: false` hold if what they deny holds for none.
final class Matching {

    private static final DefaultQueryMatcher EXPRESSIONS = new DefaultQueryMatcher();

    private Matching() {}

    static Predicate<Document> of(Document filter) {
        var parts = new ArrayList<Predicate<Document>>(filter.size());
        filter.forEach((name, wanted) -> parts.add(part(name, wanted)));
        return all(parts);
    }

    private static Predicate<Document> part(String name, @Nullable Object wanted) {
        return switch (name) {
            case "$and" -> all(filters(wanted));
            case "$or" -> any(filters(wanted));
            case "$nor" -> any(filters(wanted)).negate();
            case "$comment" -> document -> true;
            case "$expr" -> document -> EXPRESSIONS.matches(document, new Document(name, wanted));
            default -> field(Fields.path(name), wanted);
        };
    }

    private static List<Predicate<Document>> filters(@Nullable Object filters) {
        return ValueTest.list(filters).stream().map(filter -> of((Document) filter)).toList();
    }

    private static Predicate<Document> all(List<Predicate<Document>> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : document -> parts.stream().allMatch(part -> part.test(document));
    }

    private static Predicate<Document> any(List<Predicate<Document>> parts) {
        return document -> parts.stream().anyMatch(part -> part.test(document));
    }

    private static Predicate<Document> field(List<String> path, @Nullable Object wanted) {
        if (!(wanted instanceof Document operators) || !Filter.isOperators(operators)) {
            return some(path, ValueTest.like(wanted));
        }
        var parts = new ArrayList<Predicate<Document>>(operators.size());
        operators.forEach((operator, operand) ->
                parts.add(
                        operator.equals("$regex")
                                ? some(path, ValueTest.like(ValueTest.regex(operators)))
                                : operator(path, operator, operand)));
        return all(parts);
    }

    private static Predicate<Document> operator(
            List<String> path, String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$ne" -> some(path, ValueTest.equalTo(operand)).negate();
            case "$nin" -> some(path, ValueTest.among(operand)).negate();
            case "$not" -> field(path, operand).negate();
            case "$exists" -> exists(path, ValueTest.of(operator, operand).of(null));
            case "$all" -> all(path, ValueTest.list(operand));
            case "$size" -> end(path, ValueTest.size(operand));
            case "$elemMatch" -> end(path, ValueTest.element(operand));
            case "$options" -> document -> true;
            default -> some(path, ValueTest.of(operator, operand));
        };
    }

    private static Predicate<Document> exists(List<String> path, boolean wanted) {
        var exists = end(path, value -> !(value instanceof Missing));
        return wanted ? exists : exists.negate();
    }

    private static Predicate<Document> all(List<String> path, Collection<?> wanted) {
        var each = wanted.stream().map(one -> field(path, one)).toList();
        return each.isEmpty() ? document -> false : all(each);
    }

    /// For a value at the end of the path, or an element of an array there.
    private static Predicate<Document> some(List<String> path, ValueTest test) {
        return end(
                path,
                value ->
                        (value instanceof Collection<?> array && array.stream().anyMatch(test::of))
                                || test.of(value));
    }

    private static Predicate<Document> end(List<String> path, ValueTest test) {
        return document -> leads(document, path, 0, test);
    }

    /// Where an array on the way has no document there is no value, not even a missing one.
    private static boolean leads(Document document, List<String> path, int at, ValueTest test) {
        var value = document.getOrMissing(path.get(at));
        if (at == path.size() - 1) {
            return test.of(value);
        }
        return switch (value) {
            case Document inner -> leads(inner, path, at + 1, test);
            case Collection<?> array -> leadsWithin(array, path, at + 1, test);
            case null, default -> test.of(Missing.getInstance());
        };
    }

    /// A step that is a number names an element, too.
    private static boolean leadsWithin(
            Collection<?> array, List<String> path, int at, ValueTest test) {
        int index = 0;
        for (Object element : array) {
            boolean named = path.get(at).equals(Integer.toString(index++));
            boolean through = element instanceof Document inner && leads(inner, path, at, test);
            if (through || (named && leadsFrom(element, path, at + 1, test))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsFrom(
            @Nullable Object element, List<String> path, int at, ValueTest test) {
        if (at == path.size()) {
            return test.of(element);
        }
        return switch (element) {
            case Document inner -> leads(inner, path, at, test);
            case Collection<?> array -> leadsWithin(array, path, at, test);
            case null, default -> false;
        };
    }
}
