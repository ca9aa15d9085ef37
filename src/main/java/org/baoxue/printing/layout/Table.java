package org.baoxue.printing.layout;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A table, poured over as many pages as its rows need.
///
/// Rows are taken one by one as the pages fill, so a register may come from a cursor.
///
/// @param heads the rows repeated on every page
/// @param rowHeight least height of every row in millimetres
/// @param padding left and right of a cell's content, in millimetres
/// @param filled fills its page, up to so many millimetres, if it is not longer than that
public record Table(
        List<Column> columns,
        List<Row> heads,
        Iterable<Row> rows,
        Rules rules,
        double rowHeight,
        double padding,
        OptionalDouble filled)
        implements Block {

    public static Table of(Column... columns) {
        return new Table(
                List.of(columns), List.of(), List.of(), Rules.GRID, 8, 1.5, OptionalDouble.empty());
    }

    public Table head(Row... rows) {
        return new Table(columns, List.of(rows), this.rows, rules, rowHeight, padding, filled);
    }

    public Table rows(Iterable<Row> rows) {
        return new Table(columns, heads, rows, rules, rowHeight, padding, filled);
    }

    public Table rows(Row... rows) {
        return rows(List.of(rows));
    }

    /// Rows to be taken as the pages fill; the table can then be poured once only.
    @SuppressWarnings("StreamToIterable")
    public Table rows(Stream<Row> rows) {
        return rows(rows::iterator);
    }

    public Table rules(Rules other) {
        return new Table(columns, heads, rows, other, rowHeight, padding, filled);
    }

    public Table rowHeight(double mm) {
        return new Table(columns, heads, rows, rules, mm, padding, filled);
    }

    public Table padding(double mm) {
        return new Table(columns, heads, rows, rules, rowHeight, mm, filled);
    }

    /// Fills the page down to so many millimetres above its end: the rows that grow share what is
    /// left.
    public Table filling(double leavingMm) {
        var left = OptionalDouble.of(Length.points(leavingMm));
        return new Table(columns, heads, rows, rules, rowHeight, padding, left);
    }

    @Override
    public Pour pour(double width, Fonts fonts) {
        return new TablePour(this, width, fonts);
    }
}
