package org.baoxue.database.migration;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.baoxue.shared.secret.Seal;
import org.baoxue.shared.yaml.Fields;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A field whose texts stand sealed from now on.
///
/// @param path from the document on, through lists, such as `guardians.phone`
/// @param matching which texts it is about
/// @param alike whether equal texts are sealed alike, so that they can be searched for
record SealedField(String collection, String path, String matching, boolean alike) {

    static SealedField read(Fields fields) {
        var field =
                new SealedField(
                        fields.required("collection"),
                        fields.required("field"),
                        Objects.requireNonNullElse(fields.optional("matching"), ".*"),
                        fields.flag("alike", false));
        fields.nothingElse();
        return field;
    }

    /// What is sealed already stays as it is. A document that is changed meanwhile is looked at
    /// again.
    void apply(MongoDatabase database, Seal seal) {
        var documents = database.getCollection(collection);
        for (var found : documents.find().projection(new Document(top(), 1))) {
            var known = found;
            while (known != null && !applied(known, documents, seal)) {
                known = documents.find(new Document("_id", known.get("_id"))).first();
            }
        }
    }

    private boolean applied(Document found, MongoCollection<Document> documents, Seal seal) {
        var before = found.get(top());
        var after = sealed(before, path.substring(top().length()), seal);
        if (Objects.equals(before, after)) {
            return true;
        }
        var asRead = new Document("_id", found.get("_id")).append(top(), before);
        var change = new Document("$set", new Document(top(), after));
        return documents.updateOne(asRead, change).getMatchedCount() == 1;
    }

    /// @param rest of the path, with its leading dot; empty where the value is what is sealed
    private @Nullable Object sealed(@Nullable Object value, String rest, Seal seal) {
        return switch (value) {
            case List<?> list -> list.stream().map(each -> sealed(each, rest, seal)).toList();
            case String text when rest.isEmpty() && text.matches(matching) ->
                    seal.seal(text, alike).binary();
            case Document document when !rest.isEmpty() -> {
                var name = head(rest.substring(1));
                var copy = new Document(document);
                copy.computeIfPresent(
                        name, (_, inner) -> sealed(inner, rest.substring(1 + name.length()), seal));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private String top() {
        return head(path);
    }

    private static String head(String path) {
        return path.split("\\.", 2)[0];
    }
}
