package org.baoxue.embedded.proof.oracle;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// Which fields of a document are answered: those named with 1, or all but those named with 0.
final class Projecting {

    private Projecting() {}

    static BsonDocument project(BsonDocument projection, BsonDocument document) {
        boolean excludes =
                projection.entrySet().stream()
                        .filter(field -> !field.getKey().equals("_id"))
                        .allMatch(field -> isZero(field.getValue()));
        if (projection.isEmpty() || (excludes && !isIdAlone(projection))) {
            return without(projection, document, "");
        }
        var kept = projection.clone();
        kept.putIfAbsent("_id", new BsonInt32(1));
        kept.values().removeIf(Projecting::isZero);
        return only(kept, document, "");
    }

    private static boolean isIdAlone(BsonDocument projection) {
        return projection.size() == 1
                && projection.containsKey("_id")
                && !isZero(projection.get("_id"));
    }

    private static boolean isZero(BsonValue value) {
        return value.asNumber().intValue() == 0;
    }

    private static BsonDocument only(BsonDocument kept, BsonDocument document, String before) {
        var answer = new BsonDocument();
        document.forEach((name, value) -> {
            var path = before + name;
            if (kept.containsKey(path)) {
                answer.append(name, value);
            } else if (leadsOn(kept, path)) {
                @Nullable BsonValue inner = onlyWithin(kept, value, path + ".");
                if (inner != null) {
                    answer.append(name, inner);
                }
            }
        });
        return answer;
    }

    private static @Nullable BsonValue onlyWithin(
            BsonDocument kept, BsonValue value, String before) {
        if (value.isDocument()) {
            return only(kept, value.asDocument(), before);
        }
        if (!value.isArray()) {
            return null;
        }
        var elements = new ArrayList<BsonValue>();
        for (var element : value.asArray()) {
            @Nullable BsonValue inner = onlyWithin(kept, element, before);
            if (inner != null) {
                elements.add(inner);
            }
        }
        return new BsonArray(elements);
    }

    private static BsonDocument without(
            BsonDocument dropped, BsonDocument document, String before) {
        var answer = new BsonDocument();
        document.forEach((name, value) -> {
            var path = before + name;
            if (!dropped.containsKey(path)) {
                answer.append(
                        name,
                        leadsOn(dropped, path) ? withoutWithin(dropped, value, path + ".") : value);
            }
        });
        return answer;
    }

    private static BsonValue withoutWithin(BsonDocument dropped, BsonValue value, String before) {
        if (value.isDocument()) {
            return without(dropped, value.asDocument(), before);
        }
        return value.isArray()
                ? new BsonArray(
                        value.asArray().stream()
                                .map(element -> withoutWithin(dropped, element, before))
                                .toList())
                : value;
    }

    private static boolean leadsOn(BsonDocument projection, String path) {
        return projection.keySet().stream().anyMatch(name -> name.startsWith(path + "."));
    }
}
