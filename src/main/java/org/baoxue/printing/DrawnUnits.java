package org.baoxue.printing;

import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Paragraph;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Table;
import org.baoxue.sampling.HouseholdReplacement;
import org.baoxue.sampling.Sample;
import org.baoxue.sampling.SampledTown;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SampledTown.SampledVillage;
import org.baoxue.sampling.draw.Shortfall;
import org.baoxue.sampling.draw.Stage;
import org.baoxue.sampling.draw.Ticket;
import org.baoxue.shared.HouseholdId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a draw gave, team by team, and what became of it.
record DrawnUnits(Sample sample, Names names) {

    /// As much of a ticket as tells it from all others; the whole ones are in the attached data.
    private static final int SHOWN = 16;

    void team(Paper paper, SampledTown team) {
        Parts.heading(paper, "第%d组　%s".formatted(team.team(), names.withCode(team.town())));
        paper.table(places(team)).gap(2);
        if (!team.households().isEmpty()) {
            paper.table(households(team));
        }
    }

    private Table places(SampledTown team) {
        var rows = new ArrayList<Row>();
        rows.add(
                place(
                        "镇",
                        names.withCode(team.town()),
                        "%d个镇中抽取".formatted(team.townsInFrame()),
                        team.ticket()));
        for (var village : team.villages()) {
            rows.add(
                    place(
                            "村",
                            names.withCode(village.village()),
                            "%d个村中抽取；备选户%s".formatted(team.villagesInFrame(), reserves(village)),
                            village.ticket()));
        }
        for (var school : team.schools()) {
            rows.add(
                    place(
                            stage(school.stage()),
                            names.withCode(school.school()),
                            "",
                            school.ticket()));
        }
        return Table.of(
                        Column.mm(14).centred(),
                        Column.mm(52),
                        Column.share(1),
                        Column.mm(36).centred())
                .rowHeight(6.5)
                .head(Parts.head("阶段", "单位", "抽取情况", "抽样票（前16位）"))
                .rows(rows);
    }

    private static Row place(String stage, String name, String remark, Ticket ticket) {
        return Row.of(
                Cell.of(stage, Type.SMALL),
                Cell.of(name, Type.SMALL),
                Cell.of(remark, Type.SMALL),
                Cell.of(shown(ticket), Type.CODE));
    }

    /// By their serials, since they share the village's code.
    private static String reserves(SampledVillage village) {
        return village.reserves().isEmpty()
                ? "无"
                : village.reserves().stream()
                        .map(DrawnUnits::serial)
                        .collect(Collectors.joining("、"));
    }

    private static String serial(HouseholdId household) {
        return household.value().substring(household.value().lastIndexOf('-') + 1);
    }

    private Table households(SampledTown team) {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var household : team.households()) {
            rows.add(household(++number, household));
        }
        return Table.of(
                        Column.mm(12).centred(),
                        Column.mm(44).centred(),
                        Column.mm(36),
                        Column.mm(36).centred(),
                        Column.share(1))
                .rowHeight(6)
                .head(Parts.head("序号", "户编号", "所在村", "抽样票（前16位）", "备注"))
                .rows(rows);
    }

    private Row household(int number, SampledHousehold household) {
        return Row.of(
                Cell.of(String.valueOf(number), Type.SMALL),
                Cell.of(household.household().value(), Type.SMALL),
                Cell.of(names.of(household.village()), Type.SMALL),
                Cell.of(shown(household.ticket()), Type.CODE),
                Cell.of(remark(household), Type.SMALL));
    }

    private static String remark(SampledHousehold household) {
        var remarks = new ArrayList<String>();
        if (household.outside()) {
            remarks.add("抽中村以外");
        }
        if (household.standsFor() != null) {
            remarks.add("替换" + household.standsFor());
        }
        if (household.replacement() != null) {
            remarks.add("未能入户：" + household.replacement().reason().label());
        }
        return String.join("；", remarks);
    }

    void shortfalls(Paper paper) {
        Parts.heading(paper, "缺额");
        var shortfalls = sample.shortfalls();
        Parts.text(
                paper,
                shortfalls.isEmpty()
                        ? "无。"
                        : shortfalls.stream()
                                .map(this::shortfall)
                                .collect(Collectors.joining("；", "", "。")));
    }

    private String shortfall(Shortfall shortfall) {
        return "%s：%s缺%d"
                .formatted(
                        names.of(shortfall.parent()), stage(shortfall.stage()), shortfall.number());
    }

    void replacements(Paper paper) {
        Parts.heading(paper, "替换");
        if (sample.replacements().isEmpty()) {
            Parts.text(paper, "无。");
            return;
        }
        paper.table(
                Table.of(
                                Column.mm(40).centred(),
                                Column.share(1),
                                Column.mm(40).centred(),
                                Column.mm(24).centred(),
                                Column.mm(30).centred())
                        .rowHeight(6.5)
                        .head(Parts.head("未能入户", "原因", "改访", "来源", "报告"))
                        .rows(sample.replacements().stream().map(this::replacement).toList()));
    }

    /// Without the note: the record is published, and a note may tell of people.
    private Row replacement(HouseholdReplacement replacement) {
        var substitute = replacement.substitute();
        return Row.of(
                Cell.of(replacement.household().value(), Type.SMALL),
                Cell.of(replacement.reason().label(), Type.SMALL),
                Cell.of(substitute == null ? "无" : substitute.code(), Type.SMALL),
                Cell.of(source(replacement.source()), Type.SMALL),
                Cell.of(
                        List.of(
                                Paragraph.of(names.of(replacement.by()), Type.SMALL),
                                Paragraph.of(Written.moment(replacement.at()), Type.SMALL))));
    }

    private static String shown(Ticket ticket) {
        return ticket.value().substring(0, SHOWN);
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case TOWN -> "镇";
            case VILLAGE -> "村";
            case SCHOOL_PRIMARY -> "小学";
            case SCHOOL_MIDDLE -> "初中";
            case HOUSEHOLD -> "户";
        };
    }

    private static String source(HouseholdReplacement.Source source) {
        return switch (source) {
            case RESERVE -> "本村备选户";
            case TOWN -> "本镇其余户";
            case NONE -> "无可替换";
        };
    }
}
