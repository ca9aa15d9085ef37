package org.baoxue.database;

import org.baoxue.database.CollectionPlan.PlannedIndex;
import org.baoxue.database.Keys.Part;
import org.baoxue.shared.yaml.Fields;
import org.baoxue.shared.yaml.Mistakes;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/// Reads the plan's file and checks that its parts fit each other.
final class PlanReading {

    private static final String ORDER = "1|-1|hashed";
    private static final String NONE = "none";

    private PlanReading() {}

    static List<CollectionPlan> collections(String content, Mistakes mistakes) {
        var file = Fields.in(content, mistakes);
        if (file == null) {
            return List.of();
        }
        var collections = file.map("collections");
        if (collections == null) {
            file.wrong("collections", "'collections' is missing");
            return List.of();
        }
        file.nothingElse();
        return collections.keys().map(name -> collection(name, collections)).toList();
    }

    private static CollectionPlan collection(String name, Fields collections) {
        var fields = collections.map(name);
        if (fields == null) {
            throw new IllegalStateException(name + " was among the keys");
        }
        var shardKey = shardKey(fields);
        if (!fields.isList("indexes")) {
            fields.wrong("indexes", "'indexes' must be a list, [] if there is none");
        }
        var indexes = fields.list("indexes").stream().map(index -> index(index, shardKey)).toList();
        refuseTwice(indexes, fields);
        var plan =
                new CollectionPlan(
                        name,
                        fields.required("holds"),
                        shardKey,
                        fields.required("because"),
                        indexes);
        fields.nothingElse();
        return plan;
    }

    private static @Nullable Keys shardKey(Fields fields) {
        if (fields.isMap("shard-key")) {
            return keys(fields, "shard-key");
        }
        fields.required("shard-key", NONE);
        return null;
    }

    private static PlannedIndex index(Fields fields, @Nullable Keys shardKey) {
        var keys = keys(fields, "keys");
        var options = new TreeMap<String, Object>();
        for (var option : List.of("unique", "sparse")) {
            if (fields.flag(option, false)) {
                options.put(option, true);
            }
        }
        if (options.containsKey("unique") && shardKey != null && !keys.beginsWith(shardKey)) {
            fields.wrong(
                    "unique",
                    "a unique index of a sharded collection begins with its shard key %s"
                            .formatted(shardKey));
        }
        var index = new PlannedIndex(new Index(keys, options), fields.required("serves"));
        fields.nothingElse();
        return index;
    }

    private static Keys keys(Fields parent, String name) {
        var fields = parent.map(name);
        if (fields == null) {
            parent.wrong(name, "'%s' is missing".formatted(name));
            return new Keys(List.of());
        }
        return new Keys(
                fields.keys()
                        .map(field -> new Part(field, fields.required(field, ORDER)))
                        .toList());
    }

    private static void refuseTwice(List<PlannedIndex> indexes, Fields fields) {
        var seen = new HashSet<Keys>();
        for (var planned : indexes) {
            var keys = planned.index().keys();
            if (!seen.add(keys)) {
                fields.wrong("indexes", "an index on %s is named twice".formatted(keys));
            }
        }
    }
}
