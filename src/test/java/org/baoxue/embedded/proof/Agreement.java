package org.baoxue.embedded.proof;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;

import org.bson.BsonDocument;
import org.bson.BsonValue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whether indexes and documents of the writers tell the same.
final class Agreement {

    private Agreement() {}

    static void check(MongoCollection<BsonDocument> documents) {
        var all = documents.find().into(new ArrayList<>());
        assertThat(documents.countDocuments()).isEqualTo(all.size());
        for (var field : List.of("writer", "group", "n", "tags")) {
            var expected = new TreeMap<String, TreeSet<String>>();
            for (var document : all) {
                for (var value : values(requireNonNull(document.get(field)))) {
                    expected.computeIfAbsent(value.toString(), none -> new TreeSet<>())
                            .add(id(document));
                }
            }
            var found = new TreeMap<String, TreeSet<String>>();
            for (var value : documents.distinct(field, BsonValue.class)) {
                var ids = new TreeSet<String>();
                documents.find(eq(field, value)).forEach(document -> ids.add(id(document)));
                found.put(value.toString(), ids);
            }
            assertThat(found).as("found by " + field).isEqualTo(expected);
        }
        var inOrder = documents.find().sort(BsonDocument.parse("{n: -1}")).into(new ArrayList<>());
        assertThat(inOrder).hasSize(all.size());
    }

    private static List<BsonValue> values(BsonValue value) {
        return value.isArray() ? value.asArray() : List.of(value);
    }

    private static String id(BsonDocument document) {
        return document.getString("_id").getValue();
    }
}
