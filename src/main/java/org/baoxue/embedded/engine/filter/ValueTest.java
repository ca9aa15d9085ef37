package org.baoxue.embedded.engine.filter;

import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.Keys;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// What one value must be. Values are equal and ordered as their [Keys] are, so that an index and
/// this never disagree.
interface ValueTest {

    boolean of(@Nullable Object value);

    /// Of an operator that [Filter] has let pass.
    static ValueTest of(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> equalTo(operand);
            case "$ne" -> not(equalTo(operand));
            case "$in" -> among(operand);
            case "$nin" -> not(among(operand));
            case "$gt" -> compared(operand, order -> order > 0);
            case "$gte" -> compared(operand, order -> order >= 0);
            case "$lt" -> compared(operand, order -> order < 0);
            case "$lte" -> compared(operand, order -> order <= 0);
            case "$not" -> not(all(operand));
            case "$exists" -> value -> Utils.isTrue(operand) != (value instanceof Missing);
            case "$size" -> size(operand);
            case "$type" -> typed(operand);
            case "$mod" -> remainder(operand);
            case "$all" -> value -> false;
            case "$elemMatch" -> element(operand);
            default -> throw Errors.badValue("unknown operator: " + operator);
        };
    }

    /// A value itself, or all of several operators.
    static ValueTest all(@Nullable Object condition) {
        if (!(condition instanceof Document operators) || !Filter.isOperators(operators)) {
            return like(condition);
        }
        var tests = new ArrayList<ValueTest>(operators.size());
        operators.forEach((operator, operand) -> {
            if (operator.equals("$regex")) {
                tests.add(like(regex(operators)));
            } else if (!operator.equals("$options")) {
                tests.add(of(operator, operand));
            }
        });
        return value -> tests.stream().allMatch(test -> test.of(value));
    }

    /// An array with an element for which all holds. An element that is an array is not looked
    /// into.
    static ValueTest element(@Nullable Object condition) {
        var test =
                condition instanceof Document filter && Filter.isOfDocuments(filter)
                        ? document(filter)
                        : all(condition);
        return value -> value instanceof Collection<?> array && array.stream().anyMatch(test::of);
    }

    /// A regular expression finds text, and itself.
    static ValueTest like(@Nullable Object wanted) {
        return wanted instanceof BsonRegularExpression regex
                ? value ->
                        value instanceof String text
                                ? regex.matcher(text).find()
                                : regex.equals(value)
                : equalTo(wanted);
    }

    static ValueTest equalTo(@Nullable Object wanted) {
        int type = Keys.type(wanted);
        var code = Keys.of(wanted);
        return value ->
                Keys.type(value) == type
                        && (wanted instanceof String
                                ? wanted.equals(value)
                                : Arrays.equals(code, Keys.of(value)));
    }

    static ValueTest among(@Nullable Object wanted) {
        var codes = new TreeSet<byte[]>(Arrays::compareUnsigned);
        var expressions = new ArrayList<ValueTest>();
        for (Object each : list(wanted)) {
            if (each instanceof BsonRegularExpression) {
                expressions.add(like(each));
            } else {
                codes.add(Keys.of(each));
            }
        }
        return value ->
                codes.contains(Keys.of(value))
                        || expressions.stream().anyMatch(test -> test.of(value));
    }

    /// `$regex` with the `$options` beside it.
    static BsonRegularExpression regex(Document operators) {
        return operators.get("$regex") instanceof BsonRegularExpression regex
                        && !operators.containsKey("$options")
                ? regex
                : BsonRegularExpression.convertToRegularExpression(operators);
    }

    static ValueTest size(@Nullable Object operand) {
        int wanted = number(operand).intValue();
        return value -> value instanceof Collection<?> array && array.size() == wanted;
    }

    static Collection<?> list(@Nullable Object operand) {
        return operand instanceof Collection<?> list ? list : List.of();
    }

    private static ValueTest not(ValueTest test) {
        return value -> !test.of(value);
    }

    private static ValueTest document(Document filter) {
        var matching = Matching.of(filter);
        return value -> value instanceof Document document && matching.test(document);
    }

    /// Only values of one type are in an order, and NaN is in none but with itself.
    private static ValueTest compared(@Nullable Object than, IntPredicate fits) {
        int type = Keys.type(than);
        var code = Keys.of(than);
        boolean nan = isNan(than);
        return value ->
                Keys.type(value) == type
                        && isNan(value) == nan
                        && fits.test(Arrays.compareUnsigned(Keys.of(value), code));
    }

    private static boolean isNan(@Nullable Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }

    private static ValueTest typed(@Nullable Object operand) {
        var types = operand instanceof Collection<?> several ? several : Arrays.asList(operand);
        var tests = types.stream().map(ValueTest::ofType).toList();
        return value ->
                !(value instanceof Missing) && tests.stream().anyMatch(test -> test.of(value));
    }

    private static ValueTest ofType(@Nullable Object type) {
        if ("number".equals(type)) {
            return Number.class::isInstance;
        }
        var known =
                type instanceof Number code
                        ? BsonType.forNumber(code)
                        : BsonType.forString(String.valueOf(type));
        return known::matches;
    }

    private static ValueTest remainder(@Nullable Object operand) {
        var both = list(operand).iterator();
        long divisor = number(both.next()).longValue();
        long wanted = number(both.next()).longValue();
        if (divisor == 0) {
            throw Errors.badValue("divisor cannot be 0");
        }
        return value ->
                value instanceof Number number
                        && Double.isFinite(number.doubleValue())
                        && number.longValue() % divisor == wanted;
    }

    private static Number number(@Nullable Object operand) {
        if (operand instanceof Number number) {
            return number;
        }
        throw Errors.badValue("expected a number, not " + operand);
    }
}
