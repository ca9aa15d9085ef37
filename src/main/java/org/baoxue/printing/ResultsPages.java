package org.baoxue.printing;

import static java.util.stream.Collectors.joining;

import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Running;
import org.baoxue.printing.layout.Table;
import org.baoxue.results.HouseholdsWithProblem;
import org.baoxue.results.HouseholdsWithProblem.Reading;
import org.baoxue.results.Results;
import org.baoxue.results.Results.FormResult;
import org.baoxue.results.Results.ItemResult;
import org.baoxue.results.Results.SheetTally;
import org.baoxue.results.Results.Tally;
import org.baoxue.results.Results.TownSheets;
import org.baoxue.results.ShareWithInterval;
import org.baoxue.reviews.Review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// 复查结果: the share of households with a problem, never without its interval, and how each item was
/// answered, in each town and in all.
record ResultsPages(Review review, Results results) implements Pages {

    /// So many towns have room beside each other; the next ones stand in a table of their own.
    private static final int TOWNS = 6;

    private static final List<String> COUNTED = List.of("是/有", "否/无", "未答", "未问", "问题");

    private static final String NUMERALS = "一二三四五六七八九十";

    @Override
    public String title() {
        return "复查结果 " + review.id();
    }

    @Override
    public String name() {
        return review.id() + "-results";
    }

    @Override
    public Running foot() {
        return Running.counted()
                .left(review.id() + "　复查结果")
                .right("统计于" + Written.moment(results.countedAt()));
    }

    @Override
    public Attachment data() {
        var values = new LinkedHashMap<String, Object>();
        values.put("results", results);
        return Attachment.of(name(), values);
    }

    @Override
    public void print(Paper paper) {
        paper.title(review.countyName() + "贫困退出义务教育有保障市级复查\n复查结果");
        Parts.text(paper, counted() + "“有问题”指核查表中有与预期不符的答案，或手写了问题。");
        int number = 0;
        if (results.households() != null) {
            var homes = results.households();
            Parts.heading(paper, heading(number++, "有问题户占比（" + homes.standing() + "）"));
            households(paper, homes);
        }
        for (var form : results.forms()) {
            Parts.heading(paper, heading(number++, form.name()));
            form(paper, form);
        }
    }

    private static String heading(int number, String words) {
        return NUMERALS.charAt(number) + "、" + words;
    }

    private String counted() {
        return switch (results.counted()) {
            case ACCEPTED -> "本表统计组长已通过的核查表。";
            case SUBMITTED -> "本表统计已提交和已通过的核查表。";
        };
    }

    private static void households(Paper paper, HouseholdsWithProblem households) {
        paper.table(
                Table.of(
                                Column.share(1),
                                Column.mm(26).centred(),
                                Column.mm(46).centred(),
                                Column.mm(40).centred())
                        .rowHeight(7.5)
                        .head(Parts.head("口径", "占比", "95%置信区间", "依据"))
                        .rows(
                                households.shares().entrySet().stream()
                                        .map(entry -> share(entry.getKey(), entry.getValue()))
                                        .toList()));
        paper.gap(1.5);
        Parts.text(
                paper,
                "已计入%d户，其中有问题%d户；未能到访%d户；尚未计入%d户。"
                        .formatted(
                                households.visited(),
                                households.withProblem(),
                                households.unreachable(),
                                households.open()));
        Parts.text(paper, "方法说明：" + households.method().text());
    }

    private static Row share(Reading reading, Optional<ShareWithInterval> found) {
        return found.map(share ->
                        Parts.row(
                                reading.label(),
                                percent(share.share()),
                                interval(share),
                                "%d镇%d户".formatted(share.towns(), share.households())))
                .orElseGet(() -> Parts.row(reading.label(), "—", "—", "尚无可推算的镇"));
    }

    private static String interval(ShareWithInterval share) {
        var interval = share.interval();
        var reason = share.reason();
        return interval == null
                ? reason == null ? "—" : reason.label()
                : percent(interval.lower()) + " 至 " + percent(interval.upper());
    }

    private static String percent(double share) {
        return "%.1f%%".formatted(100 * share);
    }

    private static void form(Paper paper, FormResult form) {
        Parts.text(paper, told("应核查%d个，已统计%d份，其中有问题%d份。", form.visits(), form.all()));
        if (!form.towns().isEmpty()) {
            Parts.text(
                    paper,
                    form.towns().stream()
                            .map(town ->
                                    town.name()
                                            + told(
                                                    "应核查%d个，已统计%d份，有问题%d份",
                                                    town.visits(), town.tally()))
                            .collect(joining("；", "", "。")));
        }
        paper.table(items(form, true, form.towns().stream().limit(TOWNS).toList()));
        for (var from = TOWNS; from < form.towns().size(); from += TOWNS) {
            paper.gap(1.5);
            paper.table(items(form, false, form.towns().stream().skip(from).limit(TOWNS).toList()));
        }
        if (!form.towns().isEmpty()) {
            Parts.text(paper, "各镇一栏为“是/否（问题）”；不以是否作答的项目只列问题数。");
        }
    }

    private static String told(String words, int visits, SheetTally tally) {
        return words.formatted(visits, tally.sheets(), tally.withProblem());
    }

    /// @param whole whether the county's columns stand before the towns'
    private static Table items(FormResult form, boolean whole, List<TownSheets> towns) {
        var columns = new ArrayList<Column>();
        var heads = new ArrayList<String>(List.of("项目"));
        columns.add(Column.share(1));
        if (whole) {
            heads.addAll(COUNTED);
            COUNTED.forEach(head -> columns.add(Column.mm(13).centred()));
        }
        for (var town : towns) {
            heads.add(town.name());
            columns.add(Column.mm(14).centred());
        }
        return Table.of(columns.toArray(Column[]::new))
                .rowHeight(6)
                .padding(0.8)
                .head(Parts.head(heads.toArray(String[]::new)))
                .rows(form.items().stream().map(item -> item(item, whole, towns)).toList());
    }

    private static Row item(ItemResult item, boolean whole, List<TownSheets> towns) {
        var cells = new ArrayList<Cell>();
        var number = item.number() == null ? "" : item.number() + ". ";
        var wording = item.section() + "　" + number + item.wording();
        cells.add(Cell.of(whole ? wording + answers(item.all()) : wording, Type.SMALL));
        if (whole) {
            var all = item.all();
            IntStream.of(all.yes(), all.no(), all.unanswered(), all.notAsked(), all.unexpected())
                    .mapToObj(ResultsPages::count)
                    .forEach(cells::add);
        }
        for (var town : towns) {
            cells.add(
                    Cell.of(
                            item.towns().stream()
                                    .filter(tally -> tally.town().equals(town.town()))
                                    .findFirst()
                                    .map(tally -> said(item, tally.tally()))
                                    .orElse("—"),
                            Type.SMALL));
        }
        return Row.of(cells.toArray(Cell[]::new));
    }

    /// What was answered where there is nothing to tick.
    private static String answers(Tally tally) {
        var chosen =
                tally.chosen().stream()
                        .filter(option -> option.times() > 0)
                        .map(option -> option.label() + " " + option.times())
                        .toList();
        var numbers = tally.numbers();
        return chosen.isEmpty()
                ? numbers == null
                        ? ""
                        : "\n最少 %d，最多 %d，平均 %.1f"
                                .formatted(numbers.least(), numbers.most(), numbers.mean())
                : "\n" + String.join("，", chosen);
    }

    private static String said(ItemResult item, Tally tally) {
        var ticks = item.type().isTicked() ? tally.yes() + "/" + tally.no() : "—";
        return tally.unexpected() == 0 ? ticks : "%s（%d）".formatted(ticks, tally.unexpected());
    }

    private static Cell count(int number) {
        return Cell.of(number == 0 ? "—" : String.valueOf(number), Type.SMALL);
    }
}
