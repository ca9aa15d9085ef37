package org.baoxue.embedded.proof.oracle;

import static java.util.Objects.requireNonNull;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// An aggregation, stage after stage.
final class Pipeline {

    private Pipeline() {}

    static List<BsonDocument> run(List<BsonDocument> stages, List<BsonDocument> collection) {
        List<BsonDocument> documents = collection;
        for (var stage : stages) {
            var name = stage.getFirstKey();
            documents = run(name, requireNonNull(stage.get(name)), documents, collection);
        }
        return documents;
    }

    private static List<BsonDocument> run(
            String name,
            BsonValue operand,
            List<BsonDocument> documents,
            List<BsonDocument> collection) {
        return switch (name) {
            case "$match" ->
                    documents.stream()
                            .filter(each -> Matching.matches(operand.asDocument(), each))
                            .toList();
            case "$sort" -> documents.stream().sorted(Sorting.by(operand.asDocument())).toList();
            case "$skip" -> documents.stream().skip(operand.asNumber().longValue()).toList();
            case "$limit" -> documents.stream().limit(operand.asNumber().longValue()).toList();
            case "$project" ->
                    documents.stream()
                            .map(each -> Projecting.project(operand.asDocument(), each))
                            .toList();
            case "$group" -> Grouping.group(operand.asDocument(), documents);
            case "$unwind" -> documents.stream().flatMap(each -> unwound(each, operand)).toList();
            case "$lookup" ->
                    documents.stream()
                            .map(each -> joined(each, operand.asDocument(), collection))
                            .toList();
            case "$count" -> counted(operand.asString().getValue(), documents.size());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<BsonDocument> counted(String name, int size) {
        return size == 0 ? List.of() : List.of(new BsonDocument(name, new BsonInt32(size)));
    }

    private static Stream<BsonDocument> unwound(BsonDocument document, BsonValue operand) {
        var field = operand.asString().getValue().substring(1);
        @Nullable BsonValue value = document.get(field);
        if (value == null || value.isNull()) {
            return Stream.empty();
        }
        return value.isArray()
                ? value.asArray().stream().map(element -> with(document, field, element))
                : Stream.of(document);
    }

    /// By localField and foreignField, from the collection itself.
    private static BsonDocument joined(
            BsonDocument document, BsonDocument lookup, List<BsonDocument> collection) {
        @Nullable BsonValue value = document.get(lookup.getString("localField").getValue());
        var filter =
                new BsonDocument(
                        lookup.getString("foreignField").getValue(),
                        new BsonDocument("$eq", value == null ? BsonNull.VALUE : value));
        var others = collection.stream().filter(other -> Matching.matches(filter, other)).toList();
        return with(document, lookup.getString("as").getValue(), new BsonArray(others));
    }

    private static BsonDocument with(BsonDocument document, String field, BsonValue value) {
        var changed = document.clone();
        changed.put(field, value);
        return changed;
    }
}
