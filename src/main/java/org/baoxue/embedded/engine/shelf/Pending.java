package org.baoxue.embedded.engine.shelf;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ConflictingUpdateOperatorsException;

import org.baoxue.embedded.engine.keys.Keys;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;

/// A value that the library puts into a document without looking at it, and that is settled
/// afterwards. For the library compares numbers as doubles: it would take a long for no change
/// where the same number stands as a decimal, and order NaN above all.
abstract sealed class Pending {

    final @Nullable Object value;

    private Pending(@Nullable Object value) {
        this.value = value;
    }

    /// What it comes to where another value stood, or is missing.
    @Nullable Object settled(@Nullable Object old) {
        return value;
    }

    /// The same update with pending values where it compares.
    static Document in(Document update) {
        var result = new Document();
        update.forEach((modifier, given) -> {
            if (given instanceof Document fields) {
                switch (modifier) {
                    case "$set", "$setOnInsert" ->
                            fields.forEach((path, value) -> put(result, modifier, path, value));
                    case "$min" -> extremes(result, fields, -1);
                    case "$max" -> extremes(result, fields, 1);
                    case "$addToSet" -> result.put(modifier, different(fields));
                    default -> result.put(modifier, fields);
                }
            } else {
                result.put(modifier, given);
            }
        });
        return result;
    }

    private static void extremes(Document result, Document fields, int sign) {
        fields.forEach((path, value) -> put(result, "$set", path, new Extreme(value, sign)));
    }

    /// The `_id` stays open: the library looks whether it would be changed.
    private static void put(Document result, String modifier, String path, @Nullable Object value) {
        var fields = (Document) result.computeIfAbsent(modifier, _ -> new Document());
        var pending = value instanceof Pending || path.equals("_id") ? value : new Given(value);
        if (fields.containsKey(path)) {
            throw new ConflictingUpdateOperatorsException(path, path);
        }
        fields.put(path, pending);
    }

    private static Document different(Document fields) {
        var result = new Document();
        fields.forEach((path, value) -> {
            boolean several =
                    value instanceof Document each
                            && !each.isEmpty()
                            && each.keySet().iterator().next().equals("$each");
            if (several && ((Document) value).get("$each") instanceof Collection<?> all) {
                var pending = ((Document) value).clone();
                pending.put("$each", all.stream().map(Different::new).toList());
                result.put(path, pending);
            } else {
                result.put(path, several ? value : new Different(value));
            }
        });
        return result;
    }

    /// Settles all that pends in a document that takes the place of another.
    static void settle(Document now, @Nullable Object old) {
        for (Map.Entry<String, Object> field : now.entrySet()) {
            var before =
                    old instanceof Document document
                            ? document.getOrMissing(field.getKey())
                            : Missing.getInstance();
            field.setValue(settled(field.getValue(), before));
        }
    }

    private static @Nullable Object settled(@Nullable Object now, @Nullable Object old) {
        if (now instanceof Pending pending) {
            return pending.settled(old);
        }
        if (now instanceof Document document) {
            settle(document, old);
        } else if (now instanceof List<?> list && holdsPending(list)) {
            return settled(list, old instanceof List<?> before ? before : List.of());
        }
        return now;
    }

    private static boolean holdsPending(Collection<?> list) {
        return list.stream()
                .anyMatch(element ->
                        element instanceof Pending
                                || element instanceof Document
                                || element instanceof Collection<?>);
    }

    private static List<@Nullable Object> settled(List<?> now, List<?> old) {
        var result = new ArrayList<@Nullable Object>(now);
        for (ListIterator<@Nullable Object> all = result.listIterator(); all.hasNext(); ) {
            int at = all.nextIndex();
            all.set(settled(all.next(), at < old.size() ? old.get(at) : Missing.getInstance()));
        }
        return result;
    }

    /// Takes the place of whatever stands there.
    private static final class Given extends Pending {
        Given(@Nullable Object value) {
            super(value);
        }
    }

    /// Takes the place of what is greater, or less.
    private static final class Extreme extends Pending {

        private final int sign;

        Extreme(@Nullable Object value, int sign) {
            super(value);
            this.sign = sign;
        }

        @Override
        @Nullable Object settled(@Nullable Object old) {
            return old instanceof Missing
                            || sign * Arrays.compareUnsigned(Keys.of(value), Keys.of(old)) > 0
                    ? value
                    : old;
        }
    }

    /// An element of a set: equal to what has the same key.
    private static final class Different extends Pending {

        private final byte[] code;

        Different(@Nullable Object value) {
            super(value);
            this.code = Keys.of(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            var its = other instanceof Pending pending ? pending.value : other;
            return Arrays.equals(code, Keys.of(its));
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(code);
        }
    }
}
