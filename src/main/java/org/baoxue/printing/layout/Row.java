package org.baoxue.printing.layout;

import java.util.Arrays;
import java.util.List;

/// A row of a table: its cells from left to right, without those that a cell above spans.
///
/// @param atLeast least height in millimetres
/// @param withNext whether it stays on a page with the row below
/// @param grows whether it takes a share of what a filled page has left
public record Row(List<Cell> cells, double atLeast, boolean withNext, boolean grows) {

    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
        return new Row(Arrays.asList(cells), 0, false, false);
    }

    public static Row of(String... cells) {
        return of(Style.CELL, cells);
    }

    public static Row of(Style style, String... cells) {
        return new Row(
                Arrays.stream(cells).map(words -> Cell.of(words, style)).toList(), 0, false, false);
    }

    /// A row of labels, as at the head of a table.
    public static Row labels(String... labels) {
        return new Row(Arrays.stream(labels).map(Cell::label).toList(), 0, false, false);
    }

    public Row atLeast(double mm) {
        return new Row(cells, mm, withNext, grows);
    }

    public Row keptWithNext() {
        return new Row(cells, atLeast, true, grows);
    }

    /// Takes a share of the height that [Table#filling] has left.
    public Row growing() {
        return new Row(cells, atLeast, withNext, true);
    }
}
