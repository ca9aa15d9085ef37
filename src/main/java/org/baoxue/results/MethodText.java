package org.baoxue.results;

import static java.util.stream.Collectors.joining;

import org.baoxue.results.HouseholdsWithProblem.Reading;
import org.baoxue.results.HouseholdsWithProblem.Replaced;
import org.baoxue.shared.HouseholdId;

import java.util.List;
import java.util.stream.Stream;

/// The method note in words. Pure.
///
/// @param through in how many of the towns no household is open
/// @param open how many households are
record MethodText(
        int towns,
        int through,
        int drawn,
        int estimated,
        List<HouseholdId> outside,
        List<Replaced> replaced,
        int open) {

    String text() {
        return Stream.of(
                        design(),
                        replacements(),
                        provisional(),
                        fromOutside(),
                        twice(),
                        tooFewTowns())
                .collect(joining());
    }

    private String design() {
        return "本次复查分三阶段不放回随机抽样（镇、村、户），抽取%d镇%d户；占比按各户入样概率加权，".formatted(towns, drawn)
                + "置信区间为 95%% Korn–Graubard 区间，以抽中村内已计入和未能到访的%d户估计。".formatted(estimated);
    }

    private String replacements() {
        return replaced.isEmpty()
                ? ""
                : "未能到访而替换的%d户：%s。"
                        .formatted(
                                replaced.size(),
                                replaced.stream().map(MethodText::said).collect(joining("、")));
    }

    private static String said(Replaced home) {
        var substitute = home.substitute();
        return "%s（%s，%s）"
                .formatted(
                        home.household(),
                        home.reason().label(),
                        substitute == null ? "无可替换户" : "替换为" + substitute);
    }

    private String provisional() {
        return open == 0
                ? ""
                : "本结果为阶段性结果，尚有%d户未计入：占比只以各户均有结论的%d个镇估计，不给出最不利情形。".formatted(open, through);
    }

    private String fromOutside() {
        return outside.isEmpty()
                ? ""
                : "抽中村以外补足的%d户：%s；其核查结果计入各项汇总，因入样概率未知，不参与占比估计。"
                        .formatted(outside.size(), codes(outside));
    }

    private String twice() {
        return replaced.isEmpty() || open > 0
                ? ""
                : "占比按两种口径给出：%s；%s。"
                        .formatted(Reading.LEAVING_OUT.label(), Reading.WORST_CASE.label());
    }

    private String tooFewTowns() {
        return towns > 1 ? "" : "抽取的镇不足两个，镇间差异无从估计，不给出区间。";
    }

    private static String codes(List<HouseholdId> homes) {
        return homes.stream().map(HouseholdId::value).collect(joining("、"));
    }
}
