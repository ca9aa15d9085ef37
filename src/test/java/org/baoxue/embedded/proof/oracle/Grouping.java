package org.baoxue.embedded.proof.oracle;

import static java.util.Objects.requireNonNull;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// `$group` by one field or by none.
final class Grouping {

    private Grouping() {}

    static List<BsonDocument> group(BsonDocument stage, List<BsonDocument> documents) {
        var groups = new TreeMap<BsonValue, List<BsonDocument>>(BsonOrder.ORDER);
        for (var document : documents) {
            var key =
                    value(requireNonNull(stage.get("_id")), document)
                            .findFirst()
                            .orElse(BsonNull.VALUE);
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(document);
        }
        return groups.entrySet().stream()
                .map(group -> summary(stage, group.getKey(), group.getValue()))
                .toList();
    }

    private static BsonDocument summary(
            BsonDocument stage, BsonValue key, List<BsonDocument> members) {
        var answer = new BsonDocument("_id", key);
        stage.forEach((name, accumulator) -> {
            if (!name.equals("_id")) {
                answer.append(name, accumulated(accumulator.asDocument(), members));
            }
        });
        return answer;
    }

    private static BsonValue accumulated(BsonDocument accumulator, List<BsonDocument> members) {
        var name = accumulator.getFirstKey();
        var operand = requireNonNull(accumulator.get(name));
        var values = members.stream().flatMap(member -> value(operand, member)).toList();
        var present = values.stream().filter(value -> !value.isNull()).toList();
        return switch (name) {
            case "$sum" -> numbers(values).reduce(new BsonInt32(0), Updating::sum);
            case "$avg" -> average(numbers(values).map(BsonValue::asNumber).toList());
            case "$min" -> present.stream().min(BsonOrder.ORDER).orElse(BsonNull.VALUE);
            case "$max" -> present.stream().max(BsonOrder.ORDER).orElse(BsonNull.VALUE);
            case "$first" -> values.getFirst();
            case "$last" -> values.getLast();
            case "$push" -> new BsonArray(values);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Stream<BsonValue> numbers(List<BsonValue> values) {
        return values.stream().filter(BsonValue::isNumber);
    }

    private static BsonValue average(List<BsonNumber> numbers) {
        double sum = numbers.stream().mapToDouble(BsonNumber::doubleValue).sum();
        return numbers.isEmpty() ? BsonNull.VALUE : new BsonDouble(sum / numbers.size());
    }

    /// A constant, or what a `$field` of the document holds, if it is there.
    private static Stream<BsonValue> value(BsonValue expression, BsonDocument document) {
        if (!expression.isString()) {
            return Stream.of(expression);
        }
        var path = new FieldPath(expression.asString().getValue().substring(1));
        return path.ends(document).stream().filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
