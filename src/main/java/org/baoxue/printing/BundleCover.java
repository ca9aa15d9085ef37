package org.baoxue.printing;

import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Fonts;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Paragraph;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Rules;
import org.baoxue.printing.layout.Running;
import org.baoxue.printing.layout.Size;
import org.baoxue.printing.layout.Style;
import org.baoxue.printing.layout.Table;
import org.baoxue.reviews.Review;

import java.util.List;

/// The first pages of a bundle: what it is, and what is in it.
final class BundleCover {

    private static final Style TITLE = Style.TITLE.at(Size.NO_2);
    private static final Style FACT = Style.CELL.at(Size.NO_4).leading(1.6);

    private BundleCover() {}

    static Paper on(Review review, List<Visit> visits, Fonts fonts) {
        var paper = Paper.on(Pages.A4, fonts).titled(review.name() + "材料汇编");
        paper.foot(Running.NONE)
                .add(Paragraph.of("　", TITLE).spaced(0, 55))
                .add(Paragraph.of(review.name(), TITLE).centred().balance())
                .add(Paragraph.of("材 料 汇 编", TITLE).centred().spaced(4, 70))
                .table(facts(review, visits))
                .newPage();
        return paper.foot(Running.counted()).contents("目　录");
    }

    private static Table facts(Review review, List<Visit> visits) {
        return Table.of(Column.share(1), Column.mm(32), Column.mm(80), Column.share(0.6))
                .rules(Rules.NONE)
                .rowHeight(9)
                .rows(
                        fact("复查编号", review.id().value()),
                        fact("受查县区", review.countyName()),
                        fact("统计基准日", Written.day(review.referenceDate())),
                        fact(
                                "实地检查",
                                Written.day(review.fieldFrom())
                                        + "至"
                                        + Written.day(review.fieldTo())),
                        fact("核查表", forms(visits)));
    }

    private static Row fact(String label, String words) {
        return Row.of(Cell.of(""), Cell.of(label + "：", FACT), Cell.of(words, FACT), Cell.of(""));
    }

    private static String forms(List<Visit> visits) {
        return "县%d份　镇%d份　学校%d份\n村%d份　户%d份　共%d份"
                .formatted(
                        count(visits, FormKind.COUNTY),
                        count(visits, FormKind.TOWN),
                        count(visits, FormKind.SCHOOL),
                        count(visits, FormKind.VILLAGE),
                        count(visits, FormKind.HOUSEHOLD),
                        visits.size());
    }

    private static long count(List<Visit> visits, FormKind form) {
        return visits.stream().filter(visit -> visit.form() == form).count();
    }
}
