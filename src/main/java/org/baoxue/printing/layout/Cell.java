package org.baoxue.printing.layout;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A cell of a table.
///
/// @param align how its paragraphs stand; null for the way of the column
/// @param shade grey behind it, 0 for none
/// @param repeated whether it is printed once more where a page ends within it
public record Cell(
        List<Paragraph> content,
        int columns,
        int rows,
        @Nullable Align align,
        Stand stand,
        double shade,
        boolean repeated) {

    public Cell {
        content = List.copyOf(content);
    }

    public static Cell of(Paragraph... content) {
        return new Cell(List.of(content), 1, 1, null, Stand.MIDDLE, 0, false);
    }

    public static Cell of(Text text) {
        return of(Paragraph.of(text));
    }

    public static Cell of(String words, Style style) {
        return of(Text.of(words, style));
    }

    public static Cell of(String words) {
        return of(words, Style.CELL);
    }

    /// Names what stands beside or below it; printed again where a page ends within it.
    public static Cell label(String words) {
        return label(words, Style.LABEL);
    }

    public static Cell label(String words, Style style) {
        return of(words, style).centred().repeat();
    }

    public static Cell of(List<Paragraph> content) {
        return new Cell(content, 1, 1, null, Stand.MIDDLE, 0, false);
    }

    /// Spans so many columns.
    public Cell across(int columns) {
        return new Cell(content, columns, rows, align, stand, shade, repeated);
    }

    /// Spans so many rows.
    public Cell down(int rows) {
        return new Cell(content, columns, rows, align, stand, shade, repeated);
    }

    public Cell align(Align other) {
        return new Cell(content, columns, rows, other, stand, shade, repeated);
    }

    public Cell centred() {
        return align(Align.CENTRE);
    }

    public Cell stand(Stand other) {
        return new Cell(content, columns, rows, align, other, shade, repeated);
    }

    public Cell shade(double grey) {
        return new Cell(content, columns, rows, align, stand, grey, repeated);
    }

    /// Printed once more where a page ends within it.
    public Cell repeat() {
        return new Cell(content, columns, rows, align, stand, shade, true);
    }
}
