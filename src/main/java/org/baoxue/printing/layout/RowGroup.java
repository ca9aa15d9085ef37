package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Rows that row spans tie together, or one row by itself; poured onto one page after the other.
final class RowGroup {

    private static final double TOLERANCE = 0.01;
    private static final int WIDOWS = 2;

    private final List<Row> rows = new ArrayList<>(1);
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
        do {
            int row = rows.size();
            var next = source.next();
            rows.add(next);
            grid.set(next, row, busyUntil, cells);
        } while (Arrays.stream(busyUntil).max().orElse(0) > rows.size() && source.hasNext());
    }

    boolean isDone() {
        return from == rows.size();
    }

    void reset() {
        from = 0;
        begun = false;
        cells.forEach(SetCell::reset);
    }

    /// Moves as many rows as fit into the fragment. With `force` at least a part of one.
    void pour(Fragment fragment, double room, boolean force) {
        var heights = heights();
        int to = from;
        double used = 0;
        while (to < rows.size() && used + heights[to] <= room + TOLERANCE) {
            used += heights[to++];
        }
        if (to == rows.size()) {
            emit(fragment, heights, to);
            return;
        }
        int kept = to;
        while (kept > from && rows.get(kept - 1).withNext()) {
            kept--;
        }
        boolean stuck = force && kept == from;
        if (kept < to && !stuck) {
            emit(fragment, heights, kept);
            return;
        }
        double left = room - used;
        if (splits(to, left) || (force && to == from)) {
            heights[to] = left;
            emit(fragment, heights, to + 1);
        } else {
            emit(fragment, heights, to);
        }
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
            double least = Math.max(rowHeight, Length.points(rows.get(row).atLeast()));
            heights[row] = row == from && begun ? 0 : least;
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
        double missing = cell.height();
        for (int row = first; row <= last; row++) {
            missing -= heights[row];
        }
        for (int row = first; row <= last && missing > 0; row++) {
            heights[row] += missing / (last - first + 1);
        }
    }

    private void emit(Fragment fragment, double[] heights, int to) {
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

    /// How many lines of a cell go onto this page.
    private int count(SetCell cell, double height, boolean goesOn) {
        if (cell.isDone() && cell.firstRow < from) {
            cell.repeat(height);
        }
        int fitting = cell.fitting(height);
        if (fitting == cell.linesLeft()) {
            return fitting;
        }
        if (goesOn) {
            return 0;
        }
        return Math.max(1, Math.min(fitting, cell.linesLeft() - WIDOWS));
    }
}
