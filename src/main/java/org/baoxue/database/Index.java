package org.baoxue.database;

import org.bson.Document;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An index: its keys, and its options in the server's own words, those that are off left out. What
/// it is called does not matter.
record Index(Keys keys, Map<String, Object> options) {

    /// What a server tells of an index that says nothing of what it does.
    private static final Set<String> OTHER = Set.of("v", "key", "name", "ns", "background");

    Index {
        options = Map.copyOf(options);
    }

    static Index of(Document stored) {
        var options = new TreeMap<String, Object>();
        stored.forEach((name, value) -> {
            if (!OTHER.contains(name) && !Boolean.FALSE.equals(value)) {
                options.put(name, value instanceof Number some ? some.longValue() : value);
            }
        });
        return new Index(Keys.of(stored.get("key", Document.class)), options);
    }

    String name() {
        return keys.name();
    }

    /// As the command `createIndexes` takes it.
    Document specification() {
        var document = new Document("key", keys.document()).append("name", name());
        document.putAll(options);
        return document;
    }

    @Override
    public String toString() {
        return options.isEmpty() ? keys.toString() : keys + " " + new TreeMap<>(options);
    }
}
