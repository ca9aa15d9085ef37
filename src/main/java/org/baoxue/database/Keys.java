package org.baoxue.database;

import static java.util.stream.Collectors.joining;

import org.bson.Document;

import java.util.List;

/// The fields of an index or a shard key, in their order.
record Keys(List<Part> keys) {

    /// @param order `1`, `-1`, or a word such as `hashed`
    record Part(String field, String order) {

        private Object value() {
            return order.matches("-?1") ? (Object) Integer.valueOf(order) : order;
        }

        private String json() {
            return "\"%s\": %s"
                    .formatted(field, order.matches("-?1") ? order : "\"" + order + "\"");
        }
    }

    /// What every collection has an index on.
    static final Keys ID = new Keys(List.of(new Part("_id", "1")));

    Keys {
        keys = List.copyOf(keys);
    }

    /// As a server tells them; it may give a number any type.
    static Keys of(Document stored) {
        return new Keys(
                stored.entrySet().stream()
                        .map(entry -> new Part(entry.getKey(), order(entry.getValue())))
                        .toList());
    }

    private static String order(Object value) {
        return value instanceof Number number
                ? String.valueOf(number.intValue())
                : String.valueOf(value);
    }

    Document document() {
        var document = new Document();
        keys.forEach(key -> document.append(key.field(), key.value()));
        return document;
    }

    boolean beginsWith(Keys other) {
        var length = other.keys.size();
        return keys.size() >= length && keys.subList(0, length).equals(other.keys);
    }

    /// The name that MongoDB gives to an index on these keys.
    String name() {
        return keys.stream().map(key -> key.field() + "_" + key.order()).collect(joining("_"));
    }

    /// As in the shell: `{"town": 1, "_id": 1}`.
    @Override
    public String toString() {
        return keys.stream().map(Part::json).collect(joining(", ", "{", "}"));
    }
}
