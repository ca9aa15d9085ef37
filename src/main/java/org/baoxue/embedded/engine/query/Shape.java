package org.baoxue.embedded.engine.query;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.stream.Collectors;

/// What a query looks like without its values.
final class Shape {

    private Shape() {}

    static String of(String command, Query query) {
        var shape = command + " " + of(query.filter().query());
        return query.sort().isEmpty() ? shape : shape + " sort " + query.sort().toString(true);
    }

    private static String of(@Nullable Object value) {
        return switch (value) {
            case Document document ->
                    document.entrySet().stream()
                            .map(field -> field.getKey() + ": " + of(field.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> list when list.stream().anyMatch(Document.class::isInstance) ->
                    list.stream()
                            .map(Shape::of)
                            .distinct()
                            .collect(Collectors.joining(", ", "[", "]"));
            case null, default -> "?";
        };
    }
}
