package org.baoxue.embedded.proof.oracle;

import org.bson.BsonDocument;
import org.bson.BsonValue;

import java.util.Collections;
import java.util.Comparator;

/// The order that a sort such as `{b: 1, _id: -1}` asks for: of an array its least element counts,
/// or its greatest where the field descends.
final class Sorting {

    private Sorting() {}

    static Comparator<BsonDocument> by(BsonDocument sort) {
        return sort.entrySet().stream()
                .map(field -> by(field.getKey(), field.getValue().asNumber().intValue() < 0))
                .reduce(Comparator::thenComparing)
                .orElse((_, _) -> 0);
    }

    private static Comparator<BsonDocument> by(String path, boolean descending) {
        var order = descending ? BsonOrder.ORDER.reversed() : BsonOrder.ORDER;
        return Comparator.comparing(document -> first(document, path, order), order);
    }

    private static BsonValue first(
            BsonDocument document, String path, Comparator<BsonValue> order) {
        return Collections.min(new FieldPath(path).keys(document), order);
    }
}
