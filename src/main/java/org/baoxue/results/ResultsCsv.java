package org.baoxue.results;

import static java.util.stream.Collectors.joining;

import org.baoxue.api.Csv;
import org.baoxue.results.Results.FormResult;
import org.baoxue.results.Results.ItemResult;
import org.baoxue.results.Results.SheetTally;
import org.baoxue.results.Results.Tally;
import org.baoxue.sampling.estimate.Interval;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Results as CSV.
final class ResultsCsv {

    private static final String WHOLE_COUNTY = "全县";
    private static final int SHARE_DIGITS = 4;
    private static final List<String> FORM_COLUMNS =
            List.of("核查表", "镇办编号", "镇办", "应查", "已查", "有问题");
    private static final List<String> ITEM_COLUMNS =
            List.of(
                    "核查表", "部分", "序号", "核查内容", "项目编号", "镇办编号", "镇办", "应问次数", "是/有", "否/无", "未答",
                    "与预期不符", "未问及", "各选项次数", "最少", "最多", "平均");
    private static final List<String> HOUSEHOLD_COLUMNS =
            List.of(
                    "口径", "结果状态", "有问题户占比", "95%区间下限", "95%区间上限", "t区间下限", "t区间上限", "标准误", "自由度",
                    "依据户数", "镇数", "推算有问题户数", "无区间的原因");

    private ResultsCsv() {}

    /// How many checklists, form by form.
    static String forms(Results results) {
        return csv(FORM_COLUMNS, results.forms().stream().flatMap(ResultsCsv::rows));
    }

    static String items(Results results) {
        return csv(
                ITEM_COLUMNS,
                results.forms().stream()
                        .flatMap(form -> form.items().stream().flatMap(item -> rows(form, item))));
    }

    /// The shares, and how they came about in a last line.
    static String households(Results results) {
        var homes = results.households();
        return csv(
                HOUSEHOLD_COLUMNS,
                homes == null
                        ? Stream.empty()
                        : Stream.concat(
                                homes.shares().entrySet().stream()
                                        .map(entry ->
                                                row(
                                                        entry.getKey().label(),
                                                        homes.standing(),
                                                        entry.getValue().orElse(null))),
                                Stream.of(List.<Object>of("方法说明", homes.method().text()))));
    }

    private static Stream<List<Object>> rows(FormResult form) {
        return Stream.concat(
                Stream.of(row(form, "", WHOLE_COUNTY, form.visits(), form.all())),
                form.towns().stream()
                        .map(town ->
                                row(
                                        form,
                                        town.town().value(),
                                        town.name(),
                                        town.visits(),
                                        town.tally())));
    }

    private static List<Object> row(
            FormResult form, String code, String town, int visits, SheetTally tally) {
        return List.of(form.name(), code, town, visits, tally.sheets(), tally.withProblem());
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
                tally.notAsked(),
                tally.chosen().stream()
                        .map(option -> option.label() + option.times())
                        .collect(joining("；")),
                tally.numbers() == null ? "" : tally.numbers().least(),
                tally.numbers() == null ? "" : tally.numbers().most(),
                tally.numbers() == null ? "" : rounded(tally.numbers().mean(), 2));
    }

    /// A share without any household is no share.
    private static List<Object> row(
            String reading, String standing, @Nullable ShareWithInterval share) {
        if (share == null) {
            return List.of(reading, standing, "", "", "", "", "", "", "", 0, 0, "", "尚无可推算的镇");
        }
        return List.of(
                reading,
                standing,
                rounded(share.share(), SHARE_DIGITS),
                end(share.interval(), Interval::lower),
                end(share.interval(), Interval::upper),
                end(share.plainInterval(), Interval::lower),
                end(share.plainInterval(), Interval::upper),
                rounded(share.standardError(), SHARE_DIGITS),
                share.degreesOfFreedom(),
                share.households(),
                share.towns(),
                rounded(share.total(), 0),
                share.reason() == null ? "" : share.reason().label());
    }

    private static Object end(@Nullable Interval interval, ToDoubleFunction<Interval> end) {
        return interval == null ? "" : rounded(end.applyAsDouble(interval), SHARE_DIGITS);
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }

    private static String csv(List<String> columns, Stream<List<Object>> rows) {
        var text = new StringBuilder();
        try {
            Csv.write(columns, rows, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text takes whatever is written to it", impossible);
        }
        return text.toString();
    }
}
