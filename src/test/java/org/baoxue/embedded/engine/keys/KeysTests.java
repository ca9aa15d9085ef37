package org.baoxue.embedded.engine.keys;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

import org.baoxue.embedded.engine.bson.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class KeysTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void orderAnyTwoValuesLikeTheLibrary(long seed) {
        var random = new Random(seed);
        for (int time = 0; time < 20_000; time++) {
            var one = anyValue(random);
            var other = anyValue(random);
            int expected = Integer.signum(ValueComparator.asc().compare(one, other));
            assertThat(order(one, other)).as("%s and %s", one, other).isEqualTo(expected);
        }
    }

    @Test
    void giveEqualNumbersOfAllTypesOneCode() {
        assertThat(Keys.of(7))
                .isEqualTo(Keys.of(7L))
                .isEqualTo(Keys.of(7.0))
                .isEqualTo(Keys.of(new Decimal128(new BigDecimal("7.00"))));
        assertThat(Keys.of(0.0)).isEqualTo(Keys.of(-0.0));
    }

    @Test
    void keepEveryDigitOfLongsAndDecimals() {
        long even = 1L << 60;
        assertInOrder(
                even - 1,
                (double) even,
                new Decimal128(new BigDecimal(even).add(new BigDecimal("0.5"))),
                even + 1,
                Long.MAX_VALUE,
                new Decimal128(new BigDecimal("9223372036854775807.5")),
                Double.MAX_VALUE,
                new Decimal128(new BigDecimal("1E400")),
                Double.POSITIVE_INFINITY);
        assertInOrder(Double.NaN, Double.NEGATIVE_INFINITY, Long.MIN_VALUE, -even - 1, -even);
    }

    /// U+FF01 comes after U+20000 by UTF-16, and before it by UTF-8.
    @Test
    void orderRareCharactersByTheirCodePoints() {
        assertInOrder("", "\u0000", "\u0001", "a", "a\u0000", "aa", "\uFF01", "𠀀");
    }

    @Test
    void orderDocumentsByTypeThenNameThenValue() {
        assertInOrder(
                new Document(),
                new Document("b", 1),
                new Document("b", 2),
                new Document("b", 2).append("a", 0),
                new Document("a", "text"),
                List.of(),
                List.of(1),
                List.of(1, 2),
                List.of("a"));
    }

    @Test
    void turnTheOrderOverForADescendingField() {
        var first = new Bytes(16);
        var second = new Bytes(16);
        Keys.write(first, "ab", false);
        Keys.write(second, "a", false);
        assertThat(Arrays.compareUnsigned(first.toArray(), second.toArray())).isNegative();
    }

    @Test
    void endOnePrefixBeforeTheNextBegins() {
        assertThat(Keys.after(new byte[] {1, (byte) 0xFF})).isEqualTo(new byte[] {2});
    }

    private static void assertInOrder(Object... values) {
        for (int at = 1; at < values.length; at++) {
            assertThat(order(values[at - 1], values[at]))
                    .as("%s before %s", values[at - 1], values[at])
                    .isNegative();
        }
    }

    private static int order(@Nullable Object one, @Nullable Object other) {
        return Integer.signum(Arrays.compareUnsigned(Keys.of(one), Keys.of(other)));
    }

    private static @Nullable Object anyValue(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(20) - 10;
            case 1 -> (long) random.nextInt(20) - 10;
            case 2 -> (random.nextInt(80) - 40) / 4.0;
            case 3 -> "控辍ab".substring(0, random.nextInt(5)) + (char) ('a' + random.nextInt(3));
            case 4 -> Instant.ofEpochMilli(random.nextInt(2000) - 1000);
            case 5 -> random.nextBoolean();
            case 6 -> new ObjectId("%024x".formatted(random.nextInt(50)));
            case 7 -> new BinData(new byte[] {(byte) random.nextInt(256)});
            case 8 -> random.nextBoolean() ? MinKey.getInstance() : MaxKey.getInstance();
            default -> null;
        };
    }
}
