package org.baoxue.embedded.engine.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;

import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.keys.Keys;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a condition leaves of the order of one field of an index.
sealed interface Bound {

    /// These codes and nothing else, in their order.
    record Points(List<byte[]> codes, boolean withNull) implements Bound {}

    /// From a code on, up to another that is not in it.
    final class Range implements Bound {
        final byte[] from;
        final byte[] to;

        Range(byte[] from, byte[] to) {
            this.from = from;
            this.to = to;
        }

        Range within(Range other) {
            return new Range(
                    Arrays.compareUnsigned(from, other.from) > 0 ? from : other.from,
                    Arrays.compareUnsigned(to, other.to) < 0 ? to : other.to);
        }
    }

    /// None where an index is of no help.
    static @Nullable Bound of(Filter.Term term) {
        var wanted = term.wanted();
        if (wanted instanceof BsonRegularExpression regex) {
            return beginning(regex);
        }
        if (!(wanted instanceof Document document) || document.size() != 1) {
            return points(Stream.of(Missing.ofNullable(wanted)));
        }
        var operator = document.keySet().iterator().next();
        var operand = document.get(operator);
        return switch (operator) {
            case "$eq" -> points(Stream.of(Missing.ofNullable(operand)));
            case "$in" -> operand instanceof Collection<?> list ? among(list) : null;
            case "$all" -> operand instanceof Collection<?> list ? all(list) : null;
            case "$exists" ->
                    Utils.isTrue(operand) ? null : points(Stream.of(Missing.getInstance()));
            case "$gt", "$gte", "$lt", "$lte" -> range(operator, operand);
            default -> operator.startsWith("$") ? null : points(Stream.of(document));
        };
    }

    private static @Nullable Bound among(Collection<?> values) {
        return values.stream().anyMatch(BsonRegularExpression.class::isInstance)
                ? null
                : points(values.stream().map(Missing::ofNullable));
    }

    private static @Nullable Bound all(Collection<?> values) {
        var first = values.isEmpty() ? null : values.iterator().next();
        return first == null || first instanceof Document || first instanceof BsonRegularExpression
                ? null
                : points(Stream.of(first));
    }

    private static Points points(Stream<?> values) {
        var codes = new TreeSet<byte[]>(Arrays::compareUnsigned);
        values.forEach(value -> {
            codes.add(Keys.of(value));
            if (value instanceof List<?> list) {
                codes.add(Keys.of(list.isEmpty() ? Keys.EMPTY_ARRAY : list.getFirst()));
            }
        });
        return new Points(List.copyOf(codes), codes.contains(Keys.of(null)));
    }

    /// A comparison is with values of the same type only.
    private static @Nullable Bound range(String operator, @Nullable Object than) {
        boolean ordered =
                than instanceof String
                        || than instanceof Instant
                        || than instanceof ObjectId
                        || than instanceof Boolean
                        || than instanceof BsonTimestamp
                        || than instanceof Decimal128
                        || (than instanceof Number number && !Double.isNaN(number.doubleValue()));
        if (!ordered) {
            return null;
        }
        var code = Keys.of(than);
        var first = new byte[] {(byte) Keys.type(than)};
        var last = Keys.after(first);
        return switch (operator) {
            case "$gt" -> new Range(Keys.after(code), last);
            case "$gte" -> new Range(code, last);
            case "$lt" -> new Range(first, code);
            default -> new Range(first, Keys.after(code));
        };
    }

    private static @Nullable Bound beginning(BsonRegularExpression regex) {
        var prefix = RegexPrefix.of(regex);
        if (prefix == null) {
            return null;
        }
        var code = Keys.of(prefix);
        var from = Arrays.copyOf(code, code.length - 1);
        return new Range(from, Keys.after(from));
    }
}
