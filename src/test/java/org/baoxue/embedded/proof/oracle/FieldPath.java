package org.baoxue.embedded.proof.oracle;

import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A dotted path into documents and, without being told, into the documents of arrays.
record FieldPath(String text) {

    /// What a filter looks at: the value, and its elements if it is an array; null stands for a
    /// missing value. Nothing at all where an array on the way has no document.
    List<@Nullable BsonValue> candidates(BsonDocument document) {
        var found = new ArrayList<@Nullable BsonValue>();
        for (var end : ends(document, text)) {
            if (end != null && end.isArray()) {
                found.addAll(end.asArray());
            }
            found.add(end);
        }
        return found;
    }

    /// The values at the end of the path, arrays whole.
    List<@Nullable BsonValue> ends(BsonDocument document) {
        return ends(document, text);
    }

    /// What an index or a sort looks at: elements instead of their array, null for a missing value,
    /// undefined for an empty array.
    List<BsonValue> keys(BsonDocument document) {
        return keys(document, text);
    }

    private static List<@Nullable BsonValue> ends(BsonDocument document, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Collections.singletonList(document.get(path));
        }
        @Nullable BsonValue value = document.get(path.substring(0, dot));
        var rest = path.substring(dot + 1);
        if (value != null && value.isDocument()) {
            return ends(value.asDocument(), rest);
        }
        return value != null && value.isArray()
                ? endsWithin(value.asArray(), rest)
                : Collections.singletonList(null);
    }

    private static List<@Nullable BsonValue> endsWithin(List<BsonValue> array, String rest) {
        var found = new ArrayList<@Nullable BsonValue>();
        for (int at = 0; at < array.size(); at++) {
            var element = array.get(at);
            if (element.isDocument()) {
                found.addAll(ends(element.asDocument(), rest));
            } else if (rest.equals(String.valueOf(at))) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<BsonValue> keys(BsonDocument document, String path) {
        int dot = path.indexOf('.');
        @Nullable BsonValue value = document.get(dot < 0 ? path : path.substring(0, dot));
        if (dot < 0) {
            return value == null ? List.of(BsonNull.VALUE) : lastKeys(value);
        }
        var rest = path.substring(dot + 1);
        if (value != null && value.isDocument()) {
            return keys(value.asDocument(), rest);
        }
        if (value == null || !value.isArray() || value.asArray().isEmpty()) {
            return List.of(BsonNull.VALUE);
        }
        return value.asArray().stream()
                .map(element -> element.isDocument() ? element.asDocument() : new BsonDocument())
                .flatMap(element -> keys(element, rest).stream())
                .toList();
    }

    private static List<BsonValue> lastKeys(BsonValue value) {
        if (!value.isArray()) {
            return List.of(value);
        }
        return value.asArray().isEmpty() ? List.of(new BsonUndefined()) : value.asArray();
    }
}
