package org.baoxue.embedded.proof.oracle;

import static java.util.Objects.requireNonNull;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whether a document matches a filter.
final class Matching {

    private Matching() {}

    static boolean matches(BsonDocument filter, BsonDocument document) {
        return filter.entrySet().stream()
                .allMatch(part -> matches(part.getKey(), part.getValue(), document));
    }

    private static boolean matches(String name, BsonValue condition, BsonDocument document) {
        return switch (name) {
            case "$and" -> every(condition, document);
            case "$or" -> some(condition, document);
            case "$nor" -> !some(condition, document);
            default -> field(new FieldPath(name), condition, document);
        };
    }

    private static boolean every(BsonValue filters, BsonDocument document) {
        return filters.asArray().stream().allMatch(each -> matches(each.asDocument(), document));
    }

    private static boolean some(BsonValue filters, BsonDocument document) {
        return filters.asArray().stream().anyMatch(each -> matches(each.asDocument(), document));
    }

    private static boolean field(FieldPath path, BsonValue condition, BsonDocument document) {
        if (!isOperators(condition)) {
            return any(path, document, equalTo(condition));
        }
        var operators = condition.asDocument();
        return operators.keySet().stream().allMatch(name -> is(name, operators, path, document));
    }

    private static boolean isOperators(BsonValue condition) {
        return condition.isDocument()
                && !condition.asDocument().isEmpty()
                && condition.asDocument().getFirstKey().startsWith("$");
    }

    private static boolean is(
            String name, BsonDocument operators, FieldPath path, BsonDocument document) {
        var operand = requireNonNull(operators.get(name));
        return switch (name) {
            case "$ne" -> !any(path, document, equalTo(operand));
            case "$nin" -> !any(path, document, oneOf(operand.asArray()));
            case "$not" -> !field(path, operand, document);
            case "$exists" ->
                    any(path, document, value -> value != null) == operand.asBoolean().getValue();
            case "$all" ->
                    !operand.asArray().isEmpty()
                            && operand.asArray().stream()
                                    .allMatch(each -> any(path, document, equalTo(each)));
            case "$size" ->
                    anyArray(path, document, a -> a.size() == operand.asNumber().intValue());
            case "$elemMatch" ->
                    anyArray(path, document, array -> hasElement(array, operand.asDocument()));
            case "$options" -> true;
            case "$regex" -> any(path, document, fits(operand, operators.get("$options")));
            default -> any(path, document, test(name, operand));
        };
    }

    private static Predicate<@Nullable BsonValue> test(String name, BsonValue operand) {
        return switch (name) {
            case "$eq" -> equalTo(operand);
            case "$in" -> oneOf(operand.asArray());
            case "$gt" -> compared(operand, order -> order > 0, false);
            case "$gte" -> compared(operand, order -> order >= 0, true);
            case "$lt" -> compared(operand, order -> order < 0, false);
            case "$lte" -> compared(operand, order -> order <= 0, true);
            case "$type" -> value -> value != null && isType(value, operand.asString().getValue());
            case "$mod" -> value -> value != null && leaves(value, operand.asArray());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean any(
            FieldPath path, BsonDocument document, Predicate<@Nullable BsonValue> test) {
        return path.candidates(document).stream().anyMatch(test);
    }

    private static boolean anyArray(
            FieldPath path, BsonDocument document, Predicate<BsonArray> test) {
        return path.ends(document).stream()
                .anyMatch(end -> end != null && end.isArray() && test.test(end.asArray()));
    }

    private static boolean hasElement(BsonArray array, BsonDocument filter) {
        return array.stream()
                .anyMatch(element ->
                        isOperators(filter)
                                ? isElement(element, filter)
                                : element.isDocument() && matches(filter, element.asDocument()));
    }

    /// An element that is an array itself is not looked into.
    private static boolean isElement(BsonValue element, BsonDocument operators) {
        return operators.entrySet().stream()
                .allMatch(each -> test(each.getKey(), each.getValue()).test(element));
    }

    private static Predicate<@Nullable BsonValue> equalTo(BsonValue operand) {
        if (operand.isRegularExpression()) {
            return fits(operand, null);
        }
        return value -> value == null ? operand.isNull() : BsonOrder.equal(value, operand);
    }

    private static Predicate<@Nullable BsonValue> oneOf(BsonArray operands) {
        return value -> operands.stream().anyMatch(operand -> equalTo(operand).test(value));
    }

    /// Only values of the operand's kind compare, and NaN with nothing but itself.
    private static Predicate<@Nullable BsonValue> compared(
            BsonValue operand, Predicate<Integer> fits, boolean orEqual) {
        return value -> {
            if (value == null) {
                return orEqual && operand.isNull();
            }
            if (BsonOrder.kind(value) != BsonOrder.kind(operand)) {
                return false;
            }
            if (BsonOrder.isNan(value) || BsonOrder.isNan(operand)) {
                return orEqual && BsonOrder.equal(value, operand);
            }
            return fits.test(BsonOrder.compare(value, operand));
        };
    }

    private static Predicate<@Nullable BsonValue> fits(
            BsonValue operand, @Nullable BsonValue options) {
        var expression =
                operand.isRegularExpression()
                        ? operand.asRegularExpression()
                        : new BsonRegularExpression(operand.asString().getValue());
        var letters = options == null ? expression.getOptions() : options.asString().getValue();
        int flags =
                letters.chars()
                        .map(letter -> letter == 'i' ? Pattern.CASE_INSENSITIVE : Pattern.MULTILINE)
                        .reduce(0, (some, flag) -> some | flag);
        var pattern = Pattern.compile(expression.getPattern(), flags);
        return value ->
                value != null
                        && value.isString()
                        && pattern.matcher(value.asString().getValue()).find();
    }

    private static boolean isType(BsonValue value, String alias) {
        return switch (alias) {
            case "number" -> value.isNumber();
            case "string" -> value.isString();
            case "array" -> value.isArray();
            case "object" -> value.isDocument();
            case "null" -> value.isNull();
            case "date" -> value.isDateTime();
            default -> throw new IllegalArgumentException(alias);
        };
    }

    private static boolean leaves(BsonValue value, BsonArray divisorAndRemainder) {
        if (!value.isNumber() || !Double.isFinite(value.asNumber().doubleValue())) {
            return false;
        }
        long divisor = divisorAndRemainder.get(0).asNumber().longValue();
        long remainder = divisorAndRemainder.get(1).asNumber().longValue();
        return BsonOrder.exact(value).toBigInteger().longValue() % divisor == remainder;
    }
}
