package org.baoxue.seed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A row being read: its cells by their column.
record Row(Map<String, String> cells) {

    /// A cell that cannot be what its column asks for.
    static final class BadCell extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String field;
        private final String reason;

        BadCell(String field, String reason) {
            super(field + ": " + reason);
            this.field = field;
            this.reason = reason;
        }

        String field() {
            return field;
        }

        String reason() {
            return reason;
        }
    }

    String text(String field) {
        return read(field, text -> text);
    }

    <T> T read(String field, Function<String, T> reading) {
        var text = cell(field);
        if (text.isEmpty()) {
            throw new BadCell(field, "must not be empty");
        }
        return tried(field, text, reading);
    }

    /// Null where the cell is empty.
    <T> @Nullable T maybe(String field, Function<String, T> reading) {
        var text = cell(field);
        return text.isEmpty() ? null : tried(field, text, reading);
    }

    /// The items of a cell, none where it is empty.
    <T> List<T> list(String field, Function<String, T> reading) {
        return Stream.of(cell(field).split(Cells.BETWEEN_ITEMS, -1))
                .filter(item -> !cell(field).isEmpty())
                .map(item -> tried(field, item.strip(), reading))
                .toList();
    }

    /// The items of a cell that has at least one.
    <T> List<T> some(String field, Function<String, T> reading) {
        text(field);
        return list(field, reading);
    }

    boolean yes(String field) {
        return read(field, Cells::isYes);
    }

    private String cell(String field) {
        return cells.getOrDefault(field, "").strip();
    }

    private static <T> T tried(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException fault) {
            throw new BadCell(field, String.valueOf(fault.getMessage()));
        }
    }
}
