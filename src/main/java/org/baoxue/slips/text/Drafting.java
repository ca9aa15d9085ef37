package org.baoxue.slips.text;

import static java.util.stream.Collectors.joining;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.slips.text.Facts.Addition;
import org.baoxue.slips.text.Facts.Checked;
import org.baoxue.slips.text.Facts.Finding;
import org.baoxue.slips.text.Facts.ReplacedHousehold;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the rows of a slip from what was found.
public record Drafting(Facts facts, Rules rules) {

    private static final String NO_HIGHLIGHT = "无。";

    /// How units of each form are counted.
    private static final Map<FormKind, String> COUNTED =
            new TreeMap<>(
                    Map.of(
                            FormKind.COUNTY, "县级教育主管部门%d个",
                            FormKind.TOWN, "镇政府%d个",
                            FormKind.SCHOOL, "学校%d所",
                            FormKind.VILLAGE, "村%d个"));

    public SlipRows rows() {
        return new SlipRows(
                time(),
                group(),
                facts.subject().name(),
                process(),
                highlights(),
                problems(),
                rules.assess(facts),
                suggestions());
    }

    private String time() {
        var days =
                facts.checked().stream()
                        .map(Checked::day)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        return days.isEmpty() ? "" : Chinese.period(days.getFirst(), days.getLast());
    }

    private String group() {
        return "第%s检查组".formatted(Chinese.number(facts.team()));
    }

    private String process() {
        return Stream.of(who(), what(), homes(), replaced()).collect(joining());
    }

    private String who() {
        var members = facts.members().isEmpty() ? "" : "，成员" + String.join("、", facts.members());
        return "%s，%s（组长%s%s）对%s开展义务教育有保障核查。"
                .formatted(time(), group(), facts.leader(), members, facts.subject().name());
    }

    private String what() {
        var forms =
                facts.units()
                        .map(Checked::formName)
                        .distinct()
                        .map("《%s》"::formatted)
                        .collect(joining());
        var items = facts.units().mapToInt(Checked::asked).sum();
        var seen = facts.units().flatMap(unit -> unit.seen().stream()).distinct().toList();
        return "%s对照%s逐项核查%d项内容%s。"
                .formatted(
                        units(),
                        forms,
                        items,
                        seen.isEmpty() ? "" : "，查看" + String.join("、", seen) + "等资料");
    }

    /// Only the slip of the team has more than one.
    private String units() {
        if (facts.subject().kind() != SlipSubject.Kind.TEAM) {
            return "";
        }
        var numbers =
                facts.units().collect(Collectors.groupingBy(Checked::form, Collectors.counting()));
        return COUNTED.entrySet().stream()
                .filter(entry -> numbers.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().formatted(numbers.get(entry.getKey())))
                .collect(joining("、", "共核查", "，"));
    }

    private String homes() {
        var homes = facts.households().count();
        return homes == 0
                ? ""
                : "入户核查建档立卡户%d户，涉及义务教育阶段学生%d名，逐项核查%d项内容。"
                        .formatted(
                                homes,
                                facts.children(),
                                facts.households().mapToInt(Checked::asked).sum());
    }

    private String replaced() {
        return facts.replaced().stream().map(Drafting::replaced).collect(joining());
    }

    private static String replaced(ReplacedHousehold household) {
        return household.substitute() == null
                ? "抽中的%s号户因%s未能入户，已无可替换户。".formatted(household.code(), household.reason())
                : "抽中的%s号户因%s未能入户，按抽样票次序替换为%s号户。"
                        .formatted(household.code(), household.reason(), household.substitute());
    }

    private String highlights() {
        var written =
                facts.checked().stream()
                        .flatMap(unit ->
                                unit.words().highlights().stream().map(text -> said(unit, text)))
                        .toList();
        return written.isEmpty() ? NO_HIGHLIGHT : Chinese.points(written);
    }

    private List<ProblemLine> problems() {
        return facts.checked().stream()
                .flatMap(unit ->
                        Stream.concat(
                                unit.findings().stream().map(finding -> problem(unit, finding)),
                                unit.words().additions().stream()
                                        .map(addition -> addition(unit, addition))))
                .toList();
    }

    private static ProblemLine addition(Checked unit, Addition addition) {
        return new ProblemLine(
                unit.visit(),
                addition.key(),
                "%s：核查人员补充：%s".formatted(unit.name(), Chinese.sentence(addition.text())));
    }

    /// Those of the rules, then those that the inspectors wrote.
    private String suggestions() {
        var written =
                facts.checked().stream()
                        .flatMap(unit ->
                                unit.words().suggestions().stream().map(text -> said(unit, text)));
        return Chinese.points(Stream.concat(rules.suggest(facts).stream(), written).toList());
    }

    private static ProblemLine problem(Checked unit, Finding finding) {
        var whose = finding.child() == null ? "" : "学生" + finding.child();
        var what = finding.wording().replaceAll("[。；]$", "");
        var written =
                finding.written() == null ? "" : "核查人员注明：" + Chinese.sentence(finding.written());
        return new ProblemLine(
                unit.visit(),
                finding.key(),
                "%s%s：%s（《%s》%s）。%s"
                        .formatted(
                                unit.name(),
                                whose,
                                what,
                                unit.formName(),
                                finding.place(),
                                written));
    }

    private static String said(Checked unit, String text) {
        return unit.name() + "：" + Chinese.sentence(text);
    }
}
