package org.baoxue.embedded.proof;

import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

import java.util.List;

/// Random documents: `a` numbers of every type and strangers, `b` small whole numbers, `s` text,
/// `t` arrays, `o` a document, `l` documents in an array, `d` dates, `m` anything, `n` what is
/// added to, `u` and `w` unique where an index says so. Each may be missing.
record AnyDocument(AnyValue any) {

    static final List<String> FIELDS =
            List.of("_id", "a", "b", "s", "t", "o", "o.x", "o.y", "l.x", "l.y", "d", "m", "n", "u");
    private static final int IDS = 400;
    private static final int UNIQUE = 600;

    BsonDocument next() {
        var document = new BsonDocument("_id", id());
        for (var field : List.of("a", "b", "s", "t", "o", "l", "d", "m", "n", "u", "w")) {
            if (!any.once(7)) {
                document.append(field, value(field));
            }
        }
        return document;
    }

    BsonValue value(String path) {
        return switch (path) {
            case "_id" -> id();
            case "a" -> any.mixed();
            case "b" -> any.small();
            case "s", "o.y", "l.y" -> any.once(9) ? BsonNull.VALUE : any.text();
            case "t" -> any.once(4) ? any.mixed() : any.array();
            case "o" -> any.once(6) ? any.mixed() : any.pair();
            case "o.x", "l.x" -> any.once(4) ? any.mixed() : any.small();
            case "l" -> any.pairs();
            case "d" -> any.date();
            case "n" -> any.quantity();
            case "u", "w" -> new BsonInt32(any.random().nextInt(UNIQUE));
            default -> any.anything();
        };
    }

    private BsonValue id() {
        int number = any.random().nextInt(IDS);
        return switch (number % 5) {
            case 0 -> new BsonString("id" + number);
            case 1 -> new BsonObjectId(new ObjectId("%024x".formatted(number)));
            case 2 -> new BsonInt64(number);
            case 3 -> new BsonDocument("k", new BsonInt32(number)).append("v", new BsonString("é"));
            default -> new BsonInt32(number);
        };
    }
}
