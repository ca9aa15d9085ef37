package org.baoxue.printing;

import static org.baoxue.slips.text.ReportRow.ASSESSMENT;
import static org.baoxue.slips.text.ReportRow.HIGHLIGHTS;
import static org.baoxue.slips.text.ReportRow.PROBLEMS;
import static org.baoxue.slips.text.ReportRow.PROCESS;
import static org.baoxue.slips.text.ReportRow.SUGGESTIONS;
import static org.baoxue.slips.text.ReportRow.TEAM;
import static org.baoxue.slips.text.ReportRow.TIME;
import static org.baoxue.slips.text.ReportRow.UNIT;

import org.baoxue.printing.layout.Align;
import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Paragraph;
import org.baoxue.printing.layout.QrCode;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Running;
import org.baoxue.printing.layout.Size;
import org.baoxue.printing.layout.Stand;
import org.baoxue.printing.layout.Style;
import org.baoxue.printing.layout.Table;
import org.baoxue.printing.layout.Text;
import org.baoxue.slips.Slip;
import org.baoxue.slips.SlipSignature;
import org.baoxue.slips.SlipSignature.Line;
import org.baoxue.slips.text.ReportRow;

import java.util.ArrayList;
import java.util.List;

/// Form 8, 检查情况报告单: its rows, the signatures, and once it is final its number with a QR code of
/// number and hash.
record SlipPages(String county, Slip slip) implements Pages {

    private static final Style LABEL = Type.LABEL.at(Size.SMALL_4);
    private static final Style TEXT = Style.CELL.at(Size.SMALL_4).leading(1.55);

    @Override
    public String title() {
        return "检查情况报告单 " + slip.subject().name();
    }

    @Override
    public String name() {
        return "slip-" + slip.id().value().replace(':', '-');
    }

    @Override
    public Running foot() {
        var number = slip.number();
        return Running.counted()
                .left(number == null ? slip.review() + "　检查情况报告单" : "编号 " + number)
                .right(slip.state().label());
    }

    /// The very text that was hashed and signed, so that anyone can hash it again.
    @Override
    public Attachment data() {
        return new Attachment(name() + ".json", slip.canonicalJson());
    }

    @Override
    public void print(Paper paper) {
        paper.title(county + "贫困退出义务教育有保障市级复查\n检查情况报告单");
        var corrected = slip.corrects();
        if (corrected != null) {
            var words =
                    "第%d版，更正并替代%s号报告单（SHA-256 %s）。更正原因：%s"
                            .formatted(
                                    slip.revision(),
                                    corrected.number(),
                                    corrected.contentHash().hex(),
                                    corrected.reason());
            paper.add(Paragraph.of(words, Style.NOTE).spaced(0, 1.5));
        }
        paper.table(table());
    }

    private Table table() {
        var rows = new ArrayList<Row>();
        rows.add(
                Row.of(
                        Cell.label(TIME.label(), LABEL),
                        Cell.of(slip.rows().text(TIME), TEXT),
                        Cell.label(TEAM.label(), LABEL),
                        Cell.of(slip.rows().text(TEAM), TEXT)));
        rows.add(row(UNIT, 0));
        rows.add(row(PROCESS, 26).growing());
        rows.add(row(HIGHLIGHTS, 22).growing());
        rows.add(row(PROBLEMS, 34).growing());
        rows.add(row(ASSESSMENT, 22).growing());
        rows.add(row(SUGGESTIONS, 22).growing());
        rows.add(signatures());
        if (slip.seal() != null) {
            rows.add(seal(slip.seal()));
        }
        return Table.of(
                        Column.mm(26).centred(),
                        Column.share(1),
                        Column.mm(24).centred(),
                        Column.share(1.3))
                .rowHeight(10)
                .padding(2)
                .filling(0)
                .rows(rows);
    }

    private Row row(ReportRow row, double least) {
        var content =
                slip.rows()
                        .text(row)
                        .lines()
                        .map(line -> Paragraph.of(line, TEXT).align(Align.JUSTIFIED))
                        .map(line ->
                                switch (row) {
                                    case PROBLEMS ->
                                            slip.rows().problems().isEmpty()
                                                    ? line.indented(2)
                                                    : line.hanging(1.5).spaced(0.4, 0.4);
                                    case TIME, TEAM, UNIT -> line;
                                    case PROCESS, HIGHLIGHTS, ASSESSMENT, SUGGESTIONS ->
                                            line.indented(2);
                                })
                        .toList();
        var cell = Cell.of(content).across(3);
        return Row.of(Cell.label(row.label(), LABEL), row == UNIT ? cell : cell.stand(Stand.TOP))
                .atLeast(least);
    }

    private Row signatures() {
        return Row.of(
                        Cell.label(Line.LEADER.label(), LABEL),
                        Cell.of(signatures(Line.LEADER)),
                        Cell.label(Line.MEMBER.label(), LABEL),
                        Cell.of(signatures(Line.MEMBER)))
                .atLeast(16);
    }

    private List<Paragraph> signatures(Line line) {
        var drawn = Text.empty();
        var content = new ArrayList<Paragraph>();
        for (var signature : slip.signatures()) {
            if (signature.line() == line && signature.isDrawn()) {
                drawn = drawn.and(Strokes.drawing(signature.strokes()), 22, 10);
            } else if (signature.line() == line) {
                content.add(Paragraph.of(absent(signature), Type.SMALL));
            }
        }
        if (!drawn.pieces().isEmpty()) {
            content.addFirst(Paragraph.of(drawn));
        }
        return content.isEmpty() ? List.of(Paragraph.of("", TEXT)) : content;
    }

    private static String absent(SlipSignature signature) {
        return "%s未签：%s".formatted(signature.name(), signature.absence());
    }

    private Row seal(Slip.Seal seal) {
        var code = new QrCode(seal.number() + " " + seal.contentHash().hex());
        var words =
                List.of(
                        Paragraph.of("编号　" + seal.number(), Type.TEXT),
                        Paragraph.of("定稿　" + Written.moment(seal.at()), Type.TEXT),
                        Paragraph.of("SHA-256　" + seal.contentHash().hex(), Type.CODE));
        return Row.of(Cell.of(Text.empty().and(code, 20, 20)).centred(), Cell.of(words).across(3));
    }
}
