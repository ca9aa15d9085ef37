package org.baoxue.embedded.proof.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonValue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;

/// MongoDB's order of all values: by kind first, then within the kind. Numbers of every type are
/// one kind, strings go by their UTF-8 bytes.
public final class BsonOrder {

    public static final Comparator<BsonValue> ORDER = BsonOrder::compare;

    private BsonOrder() {}

    public static int compare(BsonValue left, BsonValue right) {
        int kinds = Integer.compare(kind(left), kind(right));
        return kinds != 0 ? kinds : withinKind(left, right);
    }

    /// The same fields in any order, with equal values: 1, 1.0 and 1 as a decimal are equal.
    public static boolean alike(BsonDocument left, BsonDocument right) {
        return left.keySet().equals(right.keySet())
                && left.entrySet().stream()
                        .allMatch(field ->
                                equal(field.getValue(), requireNonNull(right.get(field.getKey()))));
    }

    static boolean equal(BsonValue left, BsonValue right) {
        return compare(left, right) == 0;
    }

    static int kind(BsonValue value) {
        return switch (value.getBsonType()) {
            case MIN_KEY -> 0;
            case UNDEFINED -> 1;
            case NULL -> 2;
            case INT32, INT64, DOUBLE, DECIMAL128 -> 3;
            case STRING, SYMBOL -> 4;
            case DOCUMENT -> 5;
            case ARRAY -> 6;
            case BINARY -> 7;
            case OBJECT_ID -> 8;
            case BOOLEAN -> 9;
            case DATE_TIME -> 10;
            case TIMESTAMP -> 11;
            case REGULAR_EXPRESSION -> 12;
            case MAX_KEY -> 13;
            default -> throw new IllegalArgumentException("no place for " + value.getBsonType());
        };
    }

    static boolean isNan(BsonValue value) {
        return value instanceof BsonNumber number && Double.isNaN(number.doubleValue());
    }

    /// The number without loss; not for NaN and the infinities.
    static BigDecimal exact(BsonValue number) {
        return switch (number.getBsonType()) {
            case INT32 -> BigDecimal.valueOf(number.asInt32().getValue());
            case INT64 -> BigDecimal.valueOf(number.asInt64().getValue());
            case DOUBLE -> new BigDecimal(number.asDouble().getValue());
            default -> new BigDecimal(number.asDecimal128().getValue().toString());
        };
    }

    private static int withinKind(BsonValue left, BsonValue right) {
        return switch (kind(left)) {
            case 3 -> numbers(left.asNumber(), right.asNumber());
            case 4 -> bytes(left.asString().getValue(), right.asString().getValue());
            case 5 -> documents(left.asDocument(), right.asDocument());
            case 6 -> arrays(left.asArray(), right.asArray());
            case 7 -> binaries(left.asBinary(), right.asBinary());
            case 8 -> left.asObjectId().getValue().compareTo(right.asObjectId().getValue());
            case 9 -> Boolean.compare(left.asBoolean().getValue(), right.asBoolean().getValue());
            case 10 -> Long.compare(left.asDateTime().getValue(), right.asDateTime().getValue());
            case 11 -> left.asTimestamp().compareTo(right.asTimestamp());
            case 12 ->
                    left.asRegularExpression()
                            .getPattern()
                            .compareTo(right.asRegularExpression().getPattern());
            default -> 0;
        };
    }

    private static int numbers(BsonNumber left, BsonNumber right) {
        if (isNan(left) || isNan(right)) {
            return Boolean.compare(!isNan(left), !isNan(right));
        }
        int infinities = Integer.compare(infinity(left), infinity(right));
        return infinities != 0 || infinity(left) != 0
                ? infinities
                : exact(left).compareTo(exact(right));
    }

    private static int infinity(BsonNumber number) {
        boolean infinite =
                number instanceof BsonDecimal128 decimal
                        ? decimal.getValue().isInfinite()
                        : Double.isInfinite(number.doubleValue());
        return infinite ? (int) Math.signum(number.doubleValue()) : 0;
    }

    private static int bytes(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    private static int documents(BsonDocument left, BsonDocument right) {
        var rest = right.entrySet().iterator();
        for (var field : left.entrySet()) {
            if (!rest.hasNext()) {
                return 1;
            }
            var other = rest.next();
            int order = Integer.compare(kind(field.getValue()), kind(other.getValue()));
            order = order != 0 ? order : bytes(field.getKey(), other.getKey());
            order = order != 0 ? order : withinKind(field.getValue(), other.getValue());
            if (order != 0) {
                return order;
            }
        }
        return rest.hasNext() ? -1 : 0;
    }

    private static int arrays(BsonArray left, BsonArray right) {
        Iterator<BsonValue> rest = right.iterator();
        for (var element : left) {
            int order = rest.hasNext() ? compare(element, rest.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return rest.hasNext() ? -1 : 0;
    }

    private static int binaries(BsonBinary left, BsonBinary right) {
        int order = Integer.compare(left.getData().length, right.getData().length);
        order = order != 0 ? order : Integer.compare(left.getType() & 255, right.getType() & 255);
        return order != 0 ? order : Arrays.compareUnsigned(left.getData(), right.getData());
    }
}
