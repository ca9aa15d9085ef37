package org.baoxue.embedded.proof.oracle;

import org.bson.BsonArray;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What an update makes of a document.
final class Updating {

    private Updating() {}

    /// @param inserting whether the document is about to be made by an upsert
    static BsonDocument apply(BsonDocument update, BsonDocument document, boolean inserting) {
        if (!update.isEmpty() && !update.getFirstKey().startsWith("$")) {
            var replaced = new BsonDocument();
            if (document.containsKey("_id")) {
                replaced.append("_id", document.get("_id"));
            }
            replaced.putAll(update);
            return replaced;
        }
        var changed = document.clone();
        for (Map.Entry<String, BsonValue> operator : update.entrySet()) {
            operator.getValue()
                    .asDocument()
                    .forEach((path, operand) ->
                            change(operator.getKey(), changed, path, operand, inserting));
        }
        return changed;
    }

    /// Puts a value where the path leads, making the documents on the way.
    static void set(BsonDocument document, String path, BsonValue value) {
        owner(document, path).put(last(path), value);
    }

    private static void change(
            String operator,
            BsonDocument document,
            String path,
            BsonValue operand,
            boolean inserting) {
        if (operator.equals("$setOnInsert") && !inserting) {
            return;
        }
        if (operator.equals("$unset")) {
            owner(document, path).remove(last(path));
            return;
        }
        @Nullable BsonValue now = owner(document, path).get(last(path));
        set(document, path, now == null ? fresh(operator, operand) : next(operator, now, operand));
    }

    private static BsonValue fresh(String operator, BsonValue operand) {
        return switch (operator) {
            case "$push", "$addToSet" -> new BsonArray(List.of(operand));
            case "$pull" -> throw new IllegalArgumentException("nothing to pull from");
            default -> operand;
        };
    }

    private static BsonValue next(String operator, BsonValue now, BsonValue operand) {
        return switch (operator) {
            case "$set", "$setOnInsert" -> operand;
            case "$inc" -> sum(now, operand);
            case "$min" -> BsonOrder.compare(operand, now) < 0 ? operand : now;
            case "$max" -> BsonOrder.compare(operand, now) > 0 ? operand : now;
            case "$push" -> with(now.asArray(), operand);
            case "$addToSet" -> has(now.asArray(), operand) ? now : with(now.asArray(), operand);
            case "$pull" -> without(now.asArray(), operand);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /// The wider type wins; 32 bits that overflow become 64.
    static BsonValue sum(BsonValue left, BsonValue right) {
        if (either(left, right, BsonType.DECIMAL128)) {
            return new BsonDecimal128(
                    new Decimal128(BsonOrder.exact(left).add(BsonOrder.exact(right))));
        }
        if (either(left, right, BsonType.DOUBLE)) {
            return new BsonDouble(left.asNumber().doubleValue() + right.asNumber().doubleValue());
        }
        long sum = Math.addExact(left.asNumber().longValue(), right.asNumber().longValue());
        return either(left, right, BsonType.INT64) || sum != (int) sum
                ? new BsonInt64(sum)
                : new BsonInt32((int) sum);
    }

    private static boolean either(BsonValue left, BsonValue right, BsonType type) {
        return left.getBsonType() == type || right.getBsonType() == type;
    }

    private static BsonArray with(BsonArray array, BsonValue element) {
        var longer = array.clone();
        longer.add(element);
        return longer;
    }

    private static BsonArray without(BsonArray array, BsonValue element) {
        return new BsonArray(
                array.stream().filter(each -> !BsonOrder.equal(each, element)).toList());
    }

    private static boolean has(BsonArray array, BsonValue element) {
        return array.stream().anyMatch(each -> BsonOrder.equal(each, element));
    }

    private static BsonDocument owner(BsonDocument document, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return document;
        }
        var name = path.substring(0, dot);
        document.putIfAbsent(name, new BsonDocument());
        return owner(document.getDocument(name), path.substring(dot + 1));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
