package org.baoxue.embedded.proof;

import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Random filters; what they look for mostly stands in one of the documents.
record AnyFilter(AnyValue any, List<BsonDocument> documents) {

    private static final Set<BsonType> IN_RANGES =
            EnumSet.of(
                    BsonType.INT32,
                    BsonType.INT64,
                    BsonType.DOUBLE,
                    BsonType.DECIMAL128,
                    BsonType.STRING,
                    BsonType.BOOLEAN,
                    BsonType.DATE_TIME,
                    BsonType.OBJECT_ID,
                    BsonType.BINARY,
                    BsonType.TIMESTAMP);
    private static final List<String> RANGES = List.of("$gt", "$gte", "$lt", "$lte");

    BsonDocument next() {
        return switch (any.random().nextInt(12)) {
            case 0 -> new BsonDocument("$or", several(2));
            case 1 -> new BsonDocument("$and", several(2));
            case 2 -> new BsonDocument("$nor", several(1));
            case 3 -> fields(1).append("$or", several(3));
            case 4 -> keyset();
            case 5 -> new BsonDocument("_id", condition("_id"));
            case 6, 7 -> fields(2);
            default -> fields(1);
        };
    }

    /// A page after the one that ended with these values.
    private BsonDocument keyset() {
        var field = any.oneOf(List.of("a", "b", "s", "d", "o.x"));
        var last = rangeable(field);
        var further = any.oneOf(RANGES.subList(0, 3));
        var next = new BsonDocument(field, new BsonDocument(further, last));
        var same =
                new BsonDocument(field, last)
                        .append("_id", new BsonDocument(further, rangeable("_id")));
        return new BsonDocument("$or", new BsonArray(List.of(next, same)));
    }

    private BsonArray several(int atLeast) {
        return new BsonArray(
                IntStream.range(0, any.random().nextInt(atLeast, atLeast + 2))
                        .mapToObj(at -> fields(any.random().nextInt(1, 3)))
                        .toList());
    }

    private BsonDocument fields(int count) {
        var filter = new BsonDocument();
        while (filter.size() < count) {
            var field = any.oneOf(AnyDocument.FIELDS);
            filter.append(field, condition(field));
        }
        return filter;
    }

    private BsonValue condition(String field) {
        return switch (any.random().nextInt(15)) {
            case 0, 1, 2, 3 -> operand(field);
            case 4, 5 -> range(field);
            case 6 -> range(field).append(any.oneOf(RANGES), rangeable(field));
            case 7, 8 -> new BsonDocument(any.oneOf(List.of("$in", "$in", "$nin")), list(field));
            case 9 -> new BsonDocument("$ne", operand(field));
            case 10 -> new BsonDocument("$exists", BsonBoolean.valueOf(any.random().nextBoolean()));
            case 11 -> new BsonDocument(any.oneOf(List.of("$eq", "$ne")), BsonNull.VALUE);
            case 12 -> negated(field);
            case 13 -> special(field);
            default -> new BsonDocument("$eq", operand(field));
        };
    }

    private BsonDocument negated(String field) {
        var inner =
                switch (any.random().nextInt(4)) {
                    case 0 -> new BsonDocument("$eq", operand(field));
                    case 1 -> new BsonDocument("$in", list(field));
                    case 2 -> new BsonDocument("$exists", BsonBoolean.TRUE);
                    default -> range(field);
                };
        return new BsonDocument("$not", inner);
    }

    private BsonValue special(String field) {
        return switch (field) {
            case "s", "o.y", "l.y" -> expression();
            case "t" ->
                    switch (any.random().nextInt(3)) {
                        case 0 -> new BsonDocument("$all", list(field));
                        case 1 -> new BsonDocument("$size", new BsonInt32(any.random().nextInt(3)));
                        default -> new BsonDocument("$elemMatch", range(field));
                    };
            case "b" ->
                    new BsonDocument("$mod", new BsonArray(List.of(new BsonInt32(3), any.small())));
            default ->
                    new BsonDocument(
                            "$type",
                            new BsonString(
                                    any.oneOf(List.of("number", "string", "array", "null"))));
        };
    }

    /// Expressions that begin with `^`, though not all can be found by what comes after it.
    private BsonValue expression() {
        var text = any.text().asString().getValue();
        var quoted = text.indexOf('\0') < 0 ? Pattern.quote(text) : "a";
        return switch (any.random().nextInt(12)) {
            case 0 -> new BsonRegularExpression("^ab?");
            case 1 -> new BsonRegularExpression("^ab*c");
            case 2 -> new BsonRegularExpression("^a|z");
            case 3 -> new BsonRegularExpression("^(a|b)");
            case 4 -> new BsonRegularExpression("^a", "i");
            case 5 -> new BsonRegularExpression("^a.b");
            case 6 -> new BsonRegularExpression("^a\\.b");
            case 7 ->
                    new BsonDocument(
                            "$in",
                            new BsonArray(List.of(new BsonRegularExpression("^张"), any.text())));
            case 8 ->
                    new BsonDocument("$regex", new BsonString("^A"))
                            .append("$options", new BsonString("i"));
            case 9 -> new BsonDocument("$not", new BsonRegularExpression("^a"));
            case 10 -> new BsonDocument("$regex", new BsonString("^张三"));
            default -> new BsonRegularExpression("^" + quoted);
        };
    }

    private BsonDocument range(String field) {
        return new BsonDocument(any.oneOf(RANGES), rangeable(field));
    }

    private BsonArray list(String field) {
        return new BsonArray(
                IntStream.range(0, any.random().nextInt(4))
                        .mapToObj(at -> operand(field))
                        .toList());
    }

    private BsonValue rangeable(String field) {
        var operand = operand(field);
        return IN_RANGES.contains(operand.getBsonType()) ? operand : any.number();
    }

    private BsonValue operand(String field) {
        var document = documents.isEmpty() ? new BsonDocument() : any.oneOf(documents);
        @Nullable BsonValue value = document.get(field);
        if (any.once(3) || value == null) {
            return new AnyDocument(any).value(field);
        }
        return value.isArray() && !value.asArray().isEmpty() && !any.once(3)
                ? any.oneOf(value.asArray())
                : value;
    }
}
