package org.baoxue.embedded.engine.bson;

import de.bwaldvogel.mongo.bson.BinData;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;

/// How much memory a value takes while it is held, about.
public final class Weight {

    private static final int OBJECT = 32;
    private static final int FIELD = 56;
    private static final int ELEMENT = 8;
    private static final int CHARACTER = 2;

    private Weight() {}

    /// In bytes.
    public static long of(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> OBJECT + (long) CHARACTER * text.length();
            case Map<?, ?> map -> ofFields(map);
            case Collection<?> list -> {
                long weight = OBJECT;
                for (Object element : list) {
                    weight += ELEMENT + of(element);
                }
                yield weight;
            }
            case BinData binary -> OBJECT + (long) binary.getData().length;
            default -> OBJECT;
        };
    }

    private static long ofFields(Map<?, ?> fields) {
        long weight = OBJECT;
        for (var field : fields.entrySet()) {
            weight += FIELD + of(field.getKey()) + of(field.getValue());
        }
        return weight;
    }
}
