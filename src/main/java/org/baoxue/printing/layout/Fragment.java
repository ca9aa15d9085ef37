package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.List;

/// The part of a table that stands on one page: a frame, rules, and the cells within.
final class Fragment implements Strip {

    private static final double FRAME = 1;
    private static final double RULE = 0.5;

    private final double width;
    private final Rules rules;
    private final List<SetCell.PlacedCell> cells = new ArrayList<>();
    private double height;

    Fragment(double width, Rules rules) {
        this.width = width;
        this.rules = rules;
    }

    void add(SetCell.PlacedCell cell) {
        cells.add(cell);
    }

    void grow(double more) {
        height += more;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public double above() {
        return 0;
    }

    @Override
    public void draw(Ink ink, double left, double top) {
        cells.forEach(cell -> cell.drawShade(ink, left, top));
        drawRules(ink, left, top);
        cells.forEach(cell -> cell.drawContent(ink, left, top));
    }

    private void drawRules(Ink ink, double left, double top) {
        if (rules == Rules.NONE) {
            return;
        }
        ink.grey(0);
        var lines = new RuledLines();
        for (var cell : cells) {
            if (cell.bottom() < height - RULE) {
                lines.horizontal(cell.bottom(), cell.of().left, cell.right());
            }
            if (rules == Rules.GRID && cell.right() < width - RULE) {
                lines.vertical(cell.right(), cell.top(), cell.bottom());
            }
        }
        lines.draw(ink, left, top, RULE);
        if (rules == Rules.GRID) {
            ink.frame(left, top, width, height, FRAME);
        } else {
            ink.line(left, top, left + width, top, FRAME);
            ink.line(left, top + height, left + width, top + height, FRAME);
        }
    }
}
