package org.baoxue.printing;

import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Running;
import org.baoxue.printing.layout.Table;
import org.baoxue.results.HouseholdsWithProblem;
import org.baoxue.results.Results;
import org.baoxue.results.Results.FormResult;
import org.baoxue.results.Results.ItemResult;
import org.baoxue.results.Results.Tally;
import org.baoxue.results.ShareWithInterval;
import org.baoxue.reviews.Review;
import org.baoxue.sampling.estimate.Certainty;
import org.baoxue.sampling.estimate.Interval;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// 复查结果: the share of households with a problem, never without its interval, and how each item was
/// answered, in each town and in all.
record ResultsPages(Review review, Results results) implements Pages {

    /// So many towns have a column each; more are counted in the attached data.
    private static final int TOWNS = 6;

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
        Parts.text(paper, counted());
        int number = 0;
        if (results.households() != null) {
            Parts.heading(paper, heading(number++, "有问题户占比"));
            households(paper, results.households());
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
                                share("剔除未能到访户", households.leavingOut()),
                                share("未能到访户均视为有问题", households.worstCase())));
        paper.gap(1.5);
        Parts.text(
                paper, "到访%d户，其中有问题%d户。".formatted(households.visited(), households.withProblem()));
        Parts.text(paper, "方法说明：" + households.method().text());
    }

    private static Row share(String basis, @Nullable ShareWithInterval share) {
        return share == null
                ? Parts.row(basis, "—", "—", "尚无到访")
                : Parts.row(
                        basis,
                        percent(share.share()),
                        interval(share.interval(), share.reason()),
                        "%d镇%d户".formatted(share.towns(), share.households()));
    }

    private static String interval(@Nullable Interval interval, Certainty.@Nullable Reason reason) {
        return interval == null
                ? reason == null ? "—" : because(reason)
                : percent(interval.lower()) + " 至 " + percent(interval.upper());
    }

    private static String because(Certainty.Reason reason) {
        return switch (reason) {
            case FEWER_THAN_TWO_TOWNS -> "不足两镇，无法估计";
        };
    }

    private static String percent(double share) {
        return "%.1f%%".formatted(100 * share);
    }

    private static void form(Paper paper, FormResult form) {
        Parts.text(
                paper,
                "应核查%d个，已统计%d份，其中有问题%d份。"
                        .formatted(form.visits(), form.all().sheets(), form.all().withProblem()));
        var towns = form.towns().size() <= TOWNS ? form.towns() : List.<Results.TownSheets>of();
        var columns = new ArrayList<Column>();
        var heads = new ArrayList<String>(List.of("项目", "是/有", "否/无", "未答", "未问", "问题"));
        columns.add(Column.share(1));
        heads.stream().skip(1).forEach(head -> columns.add(Column.mm(13).centred()));
        for (var town : towns) {
            heads.add(town.name());
            columns.add(Column.mm(14).centred());
        }
        paper.table(
                Table.of(columns.toArray(Column[]::new))
                        .rowHeight(6)
                        .padding(0.8)
                        .head(Parts.head(heads.toArray(String[]::new)))
                        .rows(form.items().stream().map(item -> item(item, towns)).toList()));
        if (!towns.isEmpty()) {
            Parts.text(paper, "各镇一栏为“是/否（问题）”。");
        }
    }

    private static Row item(ItemResult item, List<Results.TownSheets> towns) {
        var all = item.all();
        var cells = new ArrayList<Cell>();
        var number = item.number() == null ? "" : item.number() + ". ";
        cells.add(Cell.of(item.section() + "　" + number + item.wording(), Type.SMALL));
        cells.add(count(all.yes()));
        cells.add(count(all.no()));
        cells.add(count(all.unanswered()));
        cells.add(count(all.notAsked()));
        cells.add(count(all.unexpected()));
        for (var town : towns) {
            cells.add(
                    Cell.of(
                            item.towns().stream()
                                    .filter(tally -> tally.town().equals(town.town()))
                                    .findFirst()
                                    .map(tally -> said(tally.tally()))
                                    .orElse("—"),
                            Type.SMALL));
        }
        return Row.of(cells.toArray(Cell[]::new));
    }

    private static String said(Tally tally) {
        return tally.unexpected() == 0
                ? tally.yes() + "/" + tally.no()
                : "%d/%d（%d）".formatted(tally.yes(), tally.no(), tally.unexpected());
    }

    private static Cell count(int number) {
        return Cell.of(number == 0 ? "—" : String.valueOf(number), Type.SMALL);
    }
}
