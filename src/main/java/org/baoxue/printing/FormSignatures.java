package org.baoxue.printing;

import org.baoxue.answers.Signature;
import org.baoxue.checklists.form.SignatureLine;
import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paragraph;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Rules;
import org.baoxue.printing.layout.Stand;
import org.baoxue.printing.layout.Style;
import org.baoxue.printing.layout.Table;
import org.baoxue.printing.layout.Text;

import java.util.ArrayList;
import java.util.List;

/// The lines below a form on which people sign, side by side, and the form's foot.
final class FormSignatures {

    private static final double ROOM = 21;
    private static final double ROOM_FOR_NOTE = 5.5;

    private static final double WIDTH = 24;
    private static final double HEIGHT = 9.5;

    private FormSignatures() {}

    /// What a form's table leaves for what stands below it on the last page, in millimetres.
    static double room(FilledForm filled) {
        return filled.isBlank() || !filled.leavesOut() ? ROOM : ROOM + ROOM_FOR_NOTE;
    }

    static Table table(FilledForm filled) {
        var cells = new ArrayList<Cell>();
        filled.form().signatures().stream().map(line -> line(filled, line)).forEach(cells::add);
        for (var field : filled.form().foot()) {
            cells.add(
                    cell(
                            Text.of(field.label() + "：", Type.TEXT)
                                    .and(AnswerText.field(filled.field(field, null), field, 0))));
        }
        var columns = cells.stream().map(cell -> Column.share(1)).toArray(Column[]::new);
        return Table.of(columns)
                .rules(Rules.NONE)
                .padding(0.5)
                .rows(Row.of(cells.toArray(Cell[]::new)).atLeast(HEIGHT));
    }

    private static Cell line(FilledForm filled, SignatureLine line) {
        var words = Text.of(line.label() + "：", Type.TEXT);
        var signatures = signatures(filled, line);
        for (var signature : signatures) {
            words = words.and(signature(filled, signature));
        }
        return signatures.isEmpty() ? cell(words) : cell(words, day(signatures.getLast()));
    }

    private static List<Signature> signatures(FilledForm filled, SignatureLine line) {
        var sheet = filled.sheet();
        return sheet == null
                ? List.of()
                : sheet.standingSignatures().stream()
                        .filter(signature -> signature.line().equals(line.key()))
                        .toList();
    }

    private static Text signature(FilledForm filled, Signature signature) {
        return signature.isDrawn()
                ? Text.empty()
                        .and(Strokes.drawing(signature.strokes()), WIDTH, HEIGHT)
                        .and(changed(filled, signature))
                : Text.of("（未签：" + signature.absence() + "）", Type.WRITTEN);
    }

    /// Nobody's signature stands unmarked under answers that they did not sign.
    private static Text changed(FilledForm filled, Signature signature) {
        return filled.sheet() != null && filled.sheet().outdates(signature)
                ? Text.of("（签后有改动）", Type.WRITTEN)
                : Text.empty();
    }

    private static Paragraph day(Signature signature) {
        return Paragraph.of(Written.day(signature.at()), Style.NOTE.grey(0.35));
    }

    private static Cell cell(Text words, Paragraph... below) {
        var content = new ArrayList<Paragraph>();
        content.add(Paragraph.of(words));
        content.addAll(List.of(below));
        return Cell.of(content).stand(Stand.TOP);
    }
}
