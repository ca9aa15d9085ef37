package org.baoxue.embedded.proof;

import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

import java.util.List;

/// Random changes, each for a kind of document that it suits.
///
/// @param where what a document must have for the change to be possible
record AnyUpdate(BsonDocument where, BsonDocument update) {

    private static final BsonDocument EVERY = new BsonDocument();

    static AnyUpdate next(AnyValue any) {
        var documents = new AnyDocument(any);
        return switch (any.random().nextInt(10)) {
            case 0 -> change("$inc", "n", any.once(2) ? any.small() : new BsonInt64(3));
            case 1 ->
                    change(
                            "$unset",
                            any.oneOf(List.of("a", "s", "t", "o", "l", "d", "m")),
                            text(""));
            case 2 ->
                    change(
                            any.oneOf(List.of("$min", "$max")),
                            any.oneOf(List.of("a", "d")),
                            any.mixed());
            case 3 -> onType("o", "object", "$set", any.oneOf(List.of("o.x", "o.y")), any.small());
            case 4 ->
                    any.once(2)
                            ? onType("t", "array", "$push", "t", any.small())
                            : onType("t", "array", "$addToSet", "t", any.mixed());
            case 5 -> onType("t", "array", "$pull", "t", any.small());
            default -> {
                var field = any.oneOf(List.of("a", "b", "s", "t", "o", "l", "d", "m"));
                yield change("$set", field, documents.value(field));
            }
        };
    }

    /// A change of a field that may be unique: not to be made to several.
    static BsonDocument ofUnique(AnyValue any) {
        var field = any.oneOf(List.of("u", "w"));
        var update =
                new BsonDocument(
                        "$set", new BsonDocument(field, new AnyDocument(any).value(field)));
        return any.once(3)
                ? update.append("$inc", new BsonDocument("n", new BsonInt32(1)))
                : update;
    }

    private static AnyUpdate change(String operator, String path, BsonValue operand) {
        return new AnyUpdate(EVERY, new BsonDocument(operator, new BsonDocument(path, operand)));
    }

    private static AnyUpdate onType(
            String field, String type, String operator, String path, BsonValue operand) {
        var where = new BsonDocument(field, new BsonDocument("$type", text(type)));
        return new AnyUpdate(where, change(operator, path, operand).update());
    }

    private static BsonValue text(String text) {
        return new BsonString(text);
    }
}
