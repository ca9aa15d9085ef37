package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.List;

/// A cell with its place in the grid and its lines set, some of which may be on earlier pages.
final class SetCell {

    private static final double LEAST_PADDING = 2;

    final Cell cell;
    final int firstRow;
    final int lastRow;
    final double left;
    final double width;
    private final double padding;
    private final double space;
    private final List<SetLine> lines;
    private int next;

    SetCell(Cell cell, Column column, int row, double left, double width, double pad, Fonts fonts) {
        this.cell = cell;
        this.left = left;
        this.width = width;
        firstRow = row;
        lastRow = row + cell.rows() - 1;
        padding = pad;
        space = Math.max(LEAST_PADDING, 0.6 * pad);
        var align = cell.align() == null ? column.align() : cell.align();
        lines = new ArrayList<>();
        for (var paragraph : cell.content()) {
            boolean own = paragraph.align() != Align.LEFT;
            var aligned = own ? paragraph : paragraph.align(align);
            lines.addAll(aligned.strips(width - 2 * pad, fonts));
        }
    }

    /// What the lines not yet printed need, with the space to the rules.
    double height() {
        return heightOf(next, lines.size()) + 2 * space;
    }

    private double heightOf(int from, int to) {
        double height = 0;
        for (int i = from; i < to; i++) {
            height += lines.get(i).height() + (i == from ? 0 : lines.get(i).above());
        }
        return height;
    }

    int linesLeft() {
        return lines.size() - next;
    }

    boolean isDone() {
        return next == lines.size();
    }

    /// How many lines fit into a height.
    int fitting(double height) {
        double room = height - 2 * space + 0.01;
        int end = next;
        while (end < lines.size()) {
            var line = lines.get(end);
            room -= line.height() + (end == next ? 0 : line.above());
            if (room < 0) {
                break;
            }
            end++;
        }
        return end - next;
    }

    void reset() {
        next = 0;
    }

    /// Makes a label print once more on the page that it goes on to, if all of it fits there.
    void repeatIn(double height) {
        if (cell.repeated() && isDone()) {
            next = 0;
            next = fitting(height) < lines.size() ? lines.size() : 0;
        }
    }

    /// How many lines to print before a page ends at this height: no line of a paragraph is left
    /// alone on either page where it can be helped.
    int beforePageEnd(double height) {
        int count = fitting(height);
        if (count > 1 && count < linesLeft()) {
            var last = lines.get(next + count - 1);
            var following = lines.get(next + count);
            boolean alone = last.opens() && !last.closes();
            boolean leftAlone = following.closes() && !following.opens();
            return alone || leftAlone ? count - 1 : count;
        }
        return count;
    }

    /// Its last row, where the table may have ended before.
    int last(int rows) {
        return Math.min(lastRow, rows - 1);
    }

    /// Places the next lines into a stretch of the cell, which they leave for good.
    PlacedCell place(double top, double height, int count) {
        int from = next;
        next += count;
        double content = heightOf(from, next);
        double spare = Math.max(0, height - 2 * space - content);
        double offset =
                space
                        + switch (next < lines.size() ? Stand.TOP : cell.stand()) {
                            case TOP -> 0;
                            case MIDDLE -> spare / 2;
                            case BOTTOM -> spare;
                        };
        return new PlacedCell(this, top, height, offset, lines.subList(from, next));
    }

    /// A stretch of a cell on one page.
    record PlacedCell(SetCell of, double top, double height, double offset, List<SetLine> lines) {

        double right() {
            return of.left + of.width;
        }

        double bottom() {
            return top + height;
        }

        void drawShade(Ink ink, double x, double y) {
            if (of.cell.shade() > 0) {
                ink.grey(of.cell.shade());
                ink.fill(x + of.left, y + top, of.width, height);
                ink.grey(0);
            }
        }

        void drawContent(Ink ink, double x, double y) {
            double at = y + top + offset;
            boolean first = true;
            for (var line : lines) {
                at += first ? 0 : line.above();
                line.draw(ink, x + of.left + of.padding, at);
                at += line.height();
                first = false;
            }
        }
    }
}
