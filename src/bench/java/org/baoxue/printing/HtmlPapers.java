package org.baoxue.printing;

import static java.util.stream.Collectors.joining;

import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Section;
import org.baoxue.slips.Slip;
import org.baoxue.slips.text.ReportRow;
import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/// Our slips and checklists in HTML: the same words in the same order, without the drawn signatures
/// and the QR code.
final class HtmlPapers {

    private HtmlPapers() {}

    static String slip(String county, Slip slip) {
        var rows = Stream.of(ReportRow.values()).map(row -> row(slip, row)).collect(joining());
        return """
        <h1>%s贫困退出义务教育有保障市级复查<br/>检查情况报告单</h1>
        <table class="slip">%s
        <tr><th>组长签字</th><td></td></tr><tr><th>成员签字</th><td></td></tr>
        <tr><th></th><td>编号　%s<br/>SHA-256　%s</td></tr></table>
        """
                .formatted(county, rows, slip.number(), slip.contentHash());
    }

    private static String row(Slip slip, ReportRow row) {
        return "<tr><th>%s</th><td>%s</td></tr>"
                .formatted(
                        row.label(),
                        slip.rows()
                                .text(row)
                                .lines()
                                .map(line -> "<p>　　" + escaped(line) + "</p>")
                                .collect(joining()));
    }

    static String form(FilledForm filled) {
        return "<h1>%s</h1><table>%s</table><p>%s</p>"
                .formatted(
                        filled.form().title(filled.county()),
                        filled.form().sections().stream()
                                .map(section -> section(filled, section))
                                .collect(joining()),
                        filled.form().signatures().stream()
                                .map(line -> line.label() + "：　　　　")
                                .collect(joining()));
    }

    private static String section(FilledForm filled, Section section) {
        return section.isRepeated()
                ? filled.blocks(section).stream()
                        .map(block -> lines(filled, section, block))
                        .collect(joining())
                : lines(filled, section, null);
    }

    private static String lines(FilledForm filled, Section section, @Nullable String block) {
        var items = section.items().stream().filter(Item::printed).toList();
        var fields =
                section.fields().stream()
                        .map(field ->
                                "%s：<span class='written'>%s</span>　"
                                        .formatted(field.label(), said(filled.field(field, block))))
                        .collect(joining());
        var rows =
                items.stream()
                        .map(item ->
                                "<tr><td>%s</td><td>%s</td><td class='ticks'>%s</td></tr>"
                                        .formatted(
                                                item.number() == null ? "" : item.number(),
                                                escaped(item.wording()),
                                                ticks(item, filled.answer(item, block))))
                        .collect(joining());
        return "<tr><th rowspan='%d'>%s</th><td colspan='3'>%s</td></tr>%s"
                .formatted(items.size() + 1, section.heading(), fields, rows);
    }

    private static String ticks(Item item, @Nullable AnswerValue answer) {
        if (!item.type().isTicked()) {
            return "<span class='written'>" + said(answer) + "</span>";
        }
        var yes = answer == null ? null : answer.yes();
        return "%s( %s )　%s( %s )"
                .formatted(
                        item.type().tick(true),
                        Boolean.TRUE.equals(yes) ? "v" : "",
                        item.type().tick(false),
                        Boolean.FALSE.equals(yes) ? "v" : "");
    }

    private static String said(@Nullable AnswerValue value) {
        return value == null ? "" : escaped(value.format());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
