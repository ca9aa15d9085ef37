package org.baoxue.printing.layout;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A cell of a table.
///
/// @param align how its paragraphs stand; null for the way of the column
/// @param shade grey behind it, 0 for none
public record Cell(
        List<Paragraph> content,
        int columns,
        int rows,
        @Nullable Align align,
        Stand stand,
        double shade) {

    public Cell {
        content = List.copyOf(content);
    }

    public static Cell of(Paragraph... content) {
        return new Cell(List.of(content), 1, 1, null, Stand.MIDDLE, 0);
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

    public static Cell label(String words) {
        return of(words, Style.LABEL).align(Align.CENTRE);
    }

    public static Cell of(List<Paragraph> content) {
        return new Cell(content, 1, 1, null, Stand.MIDDLE, 0);
    }

    /// Spans so many columns.
    public Cell across(int columns) {
        return new Cell(content, columns, rows, align, stand, shade);
    }

    /// Spans so many rows. Where a page ends within them, the content stands on the page that has
    /// room for it, and once more on the next.
    public Cell down(int rows) {
        return new Cell(content, columns, rows, align, stand, shade);
    }

    public Cell align(Align other) {
        return new Cell(content, columns, rows, other, stand, shade);
    }

    public Cell centred() {
        return align(Align.CENTRE);
    }

    public Cell stand(Stand other) {
        return new Cell(content, columns, rows, align, other, shade);
    }

    public Cell shade(double grey) {
        return new Cell(content, columns, rows, align, stand, grey);
    }
}
