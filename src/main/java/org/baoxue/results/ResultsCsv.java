package org.baoxue.results;

import org.apache.commons.csv.CSVFormat;
import org.baoxue.results.Results.FormResult;
import org.baoxue.results.Results.ItemResult;
import org.baoxue.results.Results.Tally;
import org.baoxue.sampling.estimate.Interval;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// Results as CSV that a spreadsheet opens rightly: it knows the Chinese by the byte order mark,
/// and takes no cell for a formula.
final class ResultsCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String WHOLE_COUNTY = "全县";
    private static final List<String> ITEM_COLUMNS =
            List.of(
                    "核查表", "部分", "序号", "核查内容", "项目编号", "镇办编号", "镇办", "应问次数", "是/有", "否/无", "未答",
                    "与预期不符", "未问及");
    private static final List<String> HOUSEHOLD_COLUMNS =
            List.of(
                    "口径", "有问题户占比", "95%区间下限", "95%区间上限", "t区间下限", "t区间上限", "标准误", "自由度", "依据户数",
                    "镇数", "推算有问题户数", "无区间的原因", "方法说明");

    private ResultsCsv() {}

    static String items(Results results) {
        return csv(
                ITEM_COLUMNS,
                results.forms().stream()
                        .flatMap(form -> form.items().stream().flatMap(item -> rows(form, item))));
    }

    static String households(Results results) {
        var homes = results.households();
        return csv(
                HOUSEHOLD_COLUMNS,
                homes == null
                        ? Stream.empty()
                        : Stream.of(
                                row("剔除未能到访户", homes.leavingOut(), homes),
                                row("未能到访户均视为有问题", homes.worstCase(), homes)));
    }

    private static Stream<List<Object>> rows(FormResult form, ItemResult item) {
        return Stream.concat(
                Stream.of(row(form, item, "", WHOLE_COUNTY, item.all())),
                item.towns().stream()
                        .map(town ->
                                row(form, item, town.town().value(), town.name(), town.tally())));
    }

    private static List<Object> row(
            FormResult form, ItemResult item, String code, String town, Tally tally) {
        return List.of(
                form.name(),
                item.section(),
                item.number() == null ? "" : item.number(),
                item.wording(),
                item.key(),
                code,
                town,
                tally.asked(),
                item.type().isTicked() ? tally.yes() : "",
                item.type().isTicked() ? tally.no() : "",
                tally.unanswered(),
                tally.unexpected(),
                tally.notAsked());
    }

    /// A share without any household is no share.
    private static List<Object> row(
            String reading, @Nullable ShareWithInterval share, HouseholdsWithProblem homes) {
        if (share == null) {
            return Stream.concat(
                            Stream.of(reading),
                            Stream.concat(
                                    Stream.generate(() -> "").limit(10),
                                    Stream.of("无到访户", homes.method().text())))
                    .<Object>map(cell -> cell)
                    .toList();
        }
        return List.of(
                reading,
                share.share(),
                lower(share.interval()),
                upper(share.interval()),
                lower(share.plainInterval()),
                upper(share.plainInterval()),
                share.standardError(),
                share.degreesOfFreedom(),
                share.households(),
                share.towns(),
                share.total(),
                share.reason() == null ? "" : "抽取的镇不足两个",
                homes.method().text());
    }

    private static Object lower(@Nullable Interval interval) {
        return interval == null ? "" : interval.lower();
    }

    private static Object upper(@Nullable Interval interval) {
        return interval == null ? "" : interval.upper();
    }

    private static String csv(List<String> columns, Stream<List<Object>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = CSVFormat.EXCEL.print(text)) {
            printer.printRecord(columns);
            for (var row : rows.toList()) {
                printer.printRecord(row.stream().map(ResultsCsv::guarded).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text takes whatever is written to it", impossible);
        }
        return text.toString();
    }

    /// A spreadsheet takes a text that begins so for a formula.
    static Object guarded(Object cell) {
        return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*")
                ? "'" + text
                : cell;
    }
}
