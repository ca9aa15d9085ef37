package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Rows that row spans tie together, or one row by itself; poured onto one page after the other.
final class RowGroup {

    private static final double TOLERANCE = 0.01;
    private static final int WIDOWS = 2;

    /// What a page gives to a row in any case, so that every page takes something.
    private static final double LEAST = 20;

    private final List<Row> rows = new ArrayList<>(1);
    private final List<Double> least = new ArrayList<>(1);
    private final List<SetCell> cells = new ArrayList<>();
    private final double rowHeight;
    private int from;
    private boolean begun;

    private RowGroup(double rowHeight) {
        this.rowHeight = rowHeight;
    }

    /// Takes rows until none is spanned from above any more.
    static RowGroup take(Iterator<Row> source, Grid grid, double rowHeight) {
        var group = new RowGroup(rowHeight);
        group.takeTied(source, grid);
        return group;
    }

    /// Takes all rows there are, as the heads of a table stay together.
    static RowGroup takeAll(Iterator<Row> source, Grid grid, double rowHeight) {
        var group = new RowGroup(rowHeight);
        while (source.hasNext()) {
            group.takeTied(source, grid);
        }
        return group;
    }

    private void takeTied(Iterator<Row> source, Grid grid) {
        var busyUntil = new int[grid.columns()];
        boolean tied;
        do {
            var row = source.next();
            grid.set(row, rows.size(), busyUntil, cells);
            rows.add(row);
            least.add(Math.max(rowHeight, Length.points(row.atLeast())));
            tied = row.withNext() || Arrays.stream(busyUntil).max().orElse(0) > rows.size();
        } while (tied && source.hasNext());
    }

    boolean isDone() {
        return from == rows.size();
    }

    double height() {
        return sum(heights(), from, rows.size());
    }

    long growing() {
        return rows.stream().filter(Row::grows).count();
    }

    /// Makes every row that grows so much higher.
    void grow(double each) {
        var heights = heights();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).grows()) {
                least.set(row, heights[row] + each);
            }
        }
    }

    void reset() {
        from = 0;
        begun = false;
        cells.forEach(SetCell::reset);
    }

    /// Moves as many rows as fit into the fragment. With `force` at least a part of one.
    void pour(Fragment fragment, double room, boolean force) {
        var heights = heights();
        int fitting = from;
        double used = 0;
        while (fitting < rows.size() && used + heights[fitting] <= room + TOLERANCE) {
            used += heights[fitting++];
        }
        int kept = fitting == rows.size() ? fitting : together(heights, fitting);
        if (kept < fitting && (kept > from || !force)) {
            emit(fragment, heights, kept);
            return;
        }
        double left = room - used;
        boolean stuck = force && fitting == from;
        if (fitting < rows.size() && (stuck || splits(fitting, left))) {
            heights[fitting] = Math.min(heights[fitting], Math.max(left, LEAST));
            fitting++;
        }
        emit(fragment, heights, fitting);
    }

    /// The last row before `end` that a page may end after: what is kept with the next row stays
    /// with it, and the first rows beside a label stay together until the label fits.
    private int together(double[] heights, int end) {
        int last = end;
        for (var cell : cells) {
            boolean cut = cell.firstRow >= from && cell.firstRow < end && cell.lastRow >= end;
            if (cut && cell.height() > sum(heights, cell.firstRow, end)) {
                last = Math.min(last, cell.firstRow);
            }
        }
        while (last > from && rows.get(last - 1).withNext()) {
            last--;
        }
        return last;
    }

    private static double sum(double[] heights, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += heights[row];
        }
        return sum;
    }

    /// Whether a row of long text is better cut here than moved to the next page.
    private boolean splits(int row, double left) {
        boolean longText = false;
        for (var cell : cells) {
            if (cell.firstRow == row && cell.last(rows.size()) == row) {
                int fitting = cell.fitting(left);
                if (fitting < cell.linesLeft()) {
                    if (fitting < WIDOWS || cell.linesLeft() < 2 * WIDOWS) {
                        return false;
                    }
                    longText = true;
                }
            }
        }
        return longText;
    }

    /// The heights of the rows still to come, for what is still to be printed in them.
    private double[] heights() {
        var heights = new double[rows.size()];
        for (int row = from; row < rows.size(); row++) {
            heights[row] = row == from && begun ? 0 : least.get(row);
        }
        for (var cell : cells) {
            if (cell.firstRow == cell.lastRow && cell.lastRow >= from) {
                heights[cell.lastRow] = Math.max(heights[cell.lastRow], cell.height());
            }
        }
        for (var cell : cells) {
            if (cell.firstRow < cell.lastRow && cell.last(rows.size()) >= from) {
                stretch(heights, cell);
            }
        }
        return heights;
    }

    /// A spanning cell that needs more than its rows give makes them all a little higher.
    private void stretch(double[] heights, SetCell cell) {
        int first = Math.max(cell.firstRow, from);
        int last = cell.last(rows.size());
        double missing = cell.height() - sum(heights, first, last + 1);
        for (int row = first; row <= last && missing > 0; row++) {
            heights[row] += missing / (last - first + 1);
        }
    }

    private void emit(Fragment fragment, double[] heights, int to) {
        if (to == from) {
            return;
        }
        var tops = new double[to + 1];
        tops[from] = fragment.height();
        for (int row = from; row < to; row++) {
            tops[row + 1] = tops[row] + heights[row];
        }
        boolean unfinished = false;
        for (var cell : cells) {
            int last = cell.last(rows.size());
            if (cell.firstRow < to && last >= from) {
                double top = tops[Math.max(cell.firstRow, from)];
                double bottom = tops[Math.min(last, to - 1) + 1];
                boolean goesOn = last >= to;
                fragment.add(cell.place(top, bottom - top, count(cell, bottom - top, goesOn)));
                unfinished |= last == to - 1 && !cell.isDone();
            }
        }
        fragment.grow(tops[to] - tops[from]);
        from = unfinished ? to - 1 : to;
        begun = unfinished;
    }

    /// How many lines of a cell go onto this page. A label that does not fit waits for the next.
    private int count(SetCell cell, double height, boolean goesOn) {
        if (cell.firstRow < from || begun) {
            cell.repeatIn(height);
        }
        int fitting = cell.beforePageEnd(height);
        if (fitting == cell.linesLeft()) {
            return fitting;
        }
        if (goesOn) {
            return cell.cell.repeated() ? 0 : fitting;
        }
        return Math.max(1, fitting);
    }
}
