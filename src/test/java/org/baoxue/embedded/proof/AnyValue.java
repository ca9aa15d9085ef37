package org.baoxue.embedded.proof;

import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Random values from a small world, so that questions find answers, with those among them that are
/// easily put in the wrong order.
record AnyValue(RandomGenerator random) {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "a",
                    "ab",
                    "abc",
                    "ab1",
                    "a.b",
                    "a\0",
                    "a\0b",
                    "A",
                    "Ab",
                    "b",
                    "ba",
                    "z",
                    "张",
                    "张三",
                    "张三丰",
                    "李四",
                    "\uD840\uDC00",
                    "\uE000",
                    "\uFFFD",
                    "é",
                    "~",
                    "\u007f");
    private static final List<BsonValue> ODD_NUMBERS =
            List.of(
                    new BsonDouble(Double.NaN),
                    new BsonDouble(Double.NEGATIVE_INFINITY),
                    new BsonDouble(Double.POSITIVE_INFINITY),
                    new BsonDouble(-0.0),
                    new BsonDouble(0.1),
                    new BsonDouble(1e300),
                    new BsonDouble(9_007_199_254_740_992.0),
                    new BsonInt64(9_007_199_254_740_993L),
                    new BsonInt64(Long.MAX_VALUE),
                    new BsonInt64(Long.MIN_VALUE),
                    new BsonDouble(0x1p63),
                    new BsonInt32(Integer.MIN_VALUE),
                    new BsonDecimal128(Decimal128.parse("0.1")),
                    new BsonDecimal128(Decimal128.parse("-1.50")),
                    new BsonDecimal128(Decimal128.parse("9007199254740993")),
                    new BsonDecimal128(Decimal128.parse("1E+400")),
                    new BsonDecimal128(Decimal128.NaN),
                    new BsonDecimal128(Decimal128.NEGATIVE_INFINITY));

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    BsonValue small() {
        return new BsonInt32(random.nextInt(12));
    }

    /// A finite number of any type, exact in every type.
    BsonValue quantity() {
        int quarters = random.nextInt(-12, 24);
        return switch (random.nextInt(4)) {
            case 0 -> new BsonInt32(quarters / 4);
            case 1 -> new BsonInt64(quarters / 4);
            case 2 -> new BsonDouble(quarters / 4.0);
            default -> new BsonDecimal128(Decimal128.parse(String.valueOf(quarters / 4.0)));
        };
    }

    BsonValue number() {
        return once(4) ? oneOf(ODD_NUMBERS) : quantity();
    }

    BsonValue text() {
        return new BsonString(oneOf(TEXTS));
    }

    BsonValue date() {
        return new BsonDateTime(random.nextInt(-5, 6) * 86_400_000L + random.nextInt(2));
    }

    /// Numbers mostly, with holes and strangers.
    BsonValue mixed() {
        return switch (random.nextInt(8)) {
            case 0 -> BsonNull.VALUE;
            case 1 -> text();
            case 2 -> date();
            default -> number();
        };
    }

    BsonValue anything() {
        return switch (random.nextInt(14)) {
            case 0 -> binary();
            case 1 -> new BsonObjectId(new ObjectId("%024x".formatted(random.nextInt(9))));
            case 2 -> BsonBoolean.valueOf(random.nextBoolean());
            case 3 -> new BsonTimestamp(random.nextInt(3), random.nextInt(3));
            case 4 -> new BsonMinKey();
            case 5 -> new BsonMaxKey();
            case 6 -> pair();
            case 7 -> array();
            default -> mixed();
        };
    }

    private BsonBinary binary() {
        return once(3)
                ? new BsonBinary(new UUID(random.nextInt(2), random.nextInt(2)))
                : new BsonBinary(new byte[random.nextInt(3)]);
    }

    BsonDocument pair() {
        var pair = new BsonDocument();
        if (!once(5)) {
            pair.append("x", once(4) ? mixed() : small());
        }
        if (!once(3)) {
            pair.append("y", text());
        }
        return pair;
    }

    BsonArray array() {
        return new BsonArray(
                IntStream.range(0, random.nextInt(4)).mapToObj(at -> element()).toList());
    }

    BsonArray pairs() {
        return new BsonArray(IntStream.range(0, random.nextInt(4)).mapToObj(at -> pair()).toList());
    }

    private BsonValue element() {
        return switch (random.nextInt(8)) {
            case 0 -> BsonNull.VALUE;
            case 1 -> text();
            case 2 -> once(3) ? new BsonArray(List.of(small(), small())) : small();
            case 3 -> number();
            default -> small();
        };
    }
}
