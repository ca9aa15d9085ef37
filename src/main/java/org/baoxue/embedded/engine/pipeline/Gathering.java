package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.aggregation.accumulator.Accumulator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.bson.Weight;
import org.baoxue.embedded.engine.keys.Keys;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What one field of a group comes to, value by value.
interface Gathering {

    /// Takes another value, and gives how much more is held, in bytes.
    long take(@Nullable Object value);

    @Nullable Object result();

    /// Makes one for each group.
    static Supplier<Gathering> of(String field, String operator, @Nullable Object expression) {
        return switch (operator) {
            case "$push" -> All::new;
            case "$addToSet" -> Different::new;
            case "$min" -> () -> new Extreme(-1);
            case "$max" -> () -> new Extreme(1);
            case "$first" -> () -> new One(true);
            case "$last" -> () -> new One(false);
            case "$sum", "$avg" -> computed(field, operator, expression);
            default ->
                    throw new MongoServerError(15952, "unknown group operator '" + operator + "'");
        };
    }

    private static Supplier<Gathering> computed(
            String field, String operator, @Nullable Object expression) {
        var kind = Accumulator.parse(new Document(field, new Document(operator, expression)));
        return () -> new Computed(kind.values().iterator().next().get());
    }

    /// Every value.
    final class All implements Gathering {

        private final List<@Nullable Object> all = new ArrayList<>();

        @Override
        public long take(@Nullable Object value) {
            if (value instanceof Missing) {
                return 0;
            }
            all.add(value);
            return Long.BYTES + Weight.of(value);
        }

        @Override
        public Object result() {
            return all;
        }
    }

    /// Every value once.
    final class Different implements Gathering {

        private static final int ENTRY = 64;

        private final TreeMap<byte[], @Nullable Object> all =
                new TreeMap<>(Arrays::compareUnsigned);

        @Override
        public long take(@Nullable Object value) {
            if (value instanceof Missing) {
                return 0;
            }
            var code = Keys.of(value);
            if (all.containsKey(code)) {
                return 0;
            }
            all.put(code, value);
            return ENTRY + code.length + Weight.of(value);
        }

        @Override
        public Object result() {
            return new ArrayList<>(all.values());
        }
    }

    /// The least or the greatest; null and what is missing are not asked.
    final class Extreme implements Gathering {

        private final int sign;
        private byte @Nullable [] code;
        private @Nullable Object value;

        Extreme(int sign) {
            this.sign = sign;
        }

        @Override
        public long take(@Nullable Object next) {
            if (Missing.isNullOrMissing(next)) {
                return 0;
            }
            var its = Keys.of(next);
            if (code != null && sign * Arrays.compareUnsigned(its, code) <= 0) {
                return 0;
            }
            long before = code == null ? 0 : code.length + Weight.of(value);
            code = its;
            value = next;
            return its.length + Weight.of(next) - before;
        }

        @Override
        public @Nullable Object result() {
            return value;
        }
    }

    /// The first value, or the last; null where it is missing.
    final class One implements Gathering {

        private final boolean first;
        private boolean taken;
        private @Nullable Object value;

        One(boolean first) {
            this.first = first;
        }

        @Override
        public long take(@Nullable Object next) {
            if (first && taken) {
                return 0;
            }
            taken = true;
            long before = Weight.of(value);
            value = next instanceof Missing ? null : next;
            return Weight.of(value) - before;
        }

        @Override
        public @Nullable Object result() {
            return value;
        }
    }

    /// A number, by the library's arithmetic.
    final class Computed implements Gathering {

        private final Accumulator accumulator;

        Computed(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public long take(@Nullable Object value) {
            accumulator.aggregate(value);
            return 0;
        }

        @Override
        public @Nullable Object result() {
            return accumulator.getResult();
        }
    }
}
