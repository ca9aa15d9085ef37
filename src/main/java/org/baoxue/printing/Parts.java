package org.baoxue.printing;

import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Paragraph;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Size;
import org.baoxue.printing.layout.Style;
import org.baoxue.printing.layout.Table;

/// What our own papers, which no official form prescribes, are made of.
final class Parts {

    private static final Style HEADING = Type.LABEL.at(Size.SMALL_4);

    private Parts() {}

    static void heading(Paper paper, String words) {
        paper.heading(words, HEADING);
    }

    static void text(Paper paper, String words) {
        paper.add(Paragraph.of(words, Type.TEXT.leading(1.4)).body());
    }

    /// A frame across the page.
    static Table box(String words) {
        var cell = Cell.of(Paragraph.of(words, Type.LABEL)).shade(0.88);
        return Table.of(Column.share(1)).padding(3).rowHeight(9).rows(Row.of(cell));
    }

    /// Names at the left, what they stand for at the right.
    static Table facts(Row... rows) {
        return Table.of(Column.mm(32).centred(), Column.share(1)).rowHeight(7).rows(rows);
    }

    static Row fact(String label, String words) {
        return Row.of(Cell.label(label, Type.LABEL), Cell.of(words, Type.TEXT));
    }

    static Row head(String... labels) {
        var cells = new Cell[labels.length];
        for (int i = 0; i < labels.length; i++) {
            cells[i] = Cell.label(labels[i], Type.LABEL).shade(Type.HEAD_SHADE);
        }
        return Row.of(cells);
    }

    static Row row(String... words) {
        return Row.of(Type.TEXT, words);
    }
}
