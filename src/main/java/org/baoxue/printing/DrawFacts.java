package org.baoxue.printing;

import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Paragraph;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Table;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.SamplingPlan;
import org.baoxue.sampling.DrawStep;
import org.baoxue.sampling.Sample;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SeedReading;

import java.util.stream.Stream;

/// What a draw was made from: the frame, the plan, the seeds and the rule.
record DrawFacts(Review review, Sample sample, Names names) {

    private static final String RULE =
            """
            每个单位有一张抽样票：对“种子数,抽样编号,阶段,单位代码”的文本（UTF-8）求SHA-256，以小写十六进制表示。\
            票小者先抽，票相同时按代码顺序。
            抽样框内各镇中取票最小者，依次为各组的检查镇；抽中镇内取票最小的村，以及票最小的小学和尚未抽中的初中；\
            每镇户数平均分到抽中村，余数依次归票小的村，村内取票最小的户。某村户数不足的，缺额先由其他抽中村、再由本镇其他村按票顺次补足。\
            各抽中村其后的票为备选户，只在原户无法入户时依次替换。\
            """;

    void frame(Paper paper) {
        var frame = sample.frame();
        var counts = frame.counts();
        Parts.heading(paper, "一、抽样框");
        paper.table(
                Parts.facts(
                        Parts.fact("复查", review.name() + "（" + review.id() + "）"),
                        Parts.fact("统计基准日", Written.day(review.referenceDate())),
                        Parts.fact(
                                "冻结",
                                Written.moment(frame.frozenAt())
                                        + "　"
                                        + names.of(frame.frozenBy())),
                        Parts.fact("SHA-256", frame.hash().hex()),
                        Parts.fact(
                                "单位数",
                                "镇%d个，村%d个，小学%d所，初中%d所，户%d户"
                                        .formatted(
                                                counts.towns(),
                                                counts.villages(),
                                                counts.primarySchools(),
                                                counts.middleSchools(),
                                                counts.households()))));
    }

    void plan(Paper paper) {
        var plan = sample.plan();
        Parts.heading(paper, "二、抽样方案");
        Parts.text(
                paper,
                "抽取%d个镇；每镇抽取%s%d个、小学%d所、初中%d所、建档立卡户%d户；每个抽中村另备%d户。%s"
                        .formatted(
                                plan.towns(),
                                villages(plan),
                                plan.villagesPerTown(),
                                plan.primarySchoolsPerTown(),
                                plan.middleSchoolsPerTown(),
                                plan.householdsPerTown(),
                                plan.reservesPerVillage(),
                                seeding(plan)));
    }

    private static String villages(SamplingPlan plan) {
        return switch (plan.villages()) {
            case PLANNED_EXIT -> plan.exitYear() + "年计划退出贫困村";
            case ANY -> "村";
        };
    }

    private static String seeding(SamplingPlan plan) {
        return switch (plan.seeds()) {
            case ONE -> "全程使用一个种子数。";
            case PER_STEP -> "抽镇、抽村和学校、抽户三步各用一个种子数，每步之前当众读取。";
        };
    }

    void seeds(Paper paper) {
        Parts.heading(paper, "三、种子数");
        paper.table(
                Table.of(
                                Column.mm(24).centred(),
                                Column.share(1),
                                Column.mm(34),
                                Column.mm(36).centred(),
                                Column.mm(36).centred())
                        .rowHeight(7)
                        .head(Parts.head("步骤", "种子数", "见证人", "录入时间", "抽取时间"))
                        .rows(sample.seeds().stream().map(this::seed).toList()));
    }

    private Row seed(SeedReading seed) {
        var drawn = seed.drawnAt();
        return Row.of(
                Cell.of(step(seed.step()), Type.TEXT),
                Cell.of(Paragraph.of(seed.seed().value(), Type.TEXT)),
                Cell.of(String.join("、", seed.witnesses()), Type.TEXT),
                Cell.of(Written.moment(seed.at()), Type.TEXT),
                Cell.of(drawn == null ? "未抽取" : Written.moment(drawn), Type.TEXT));
    }

    private static String step(DrawStep step) {
        return switch (step) {
            case ALL -> "全部";
            case TOWNS -> "抽镇";
            case PLACES -> "抽村和学校";
            case HOUSEHOLDS -> "抽户";
        };
    }

    void rule(Paper paper) {
        Parts.heading(paper, "四、抽取规则与核验");
        RULE.lines().forEach(line -> Parts.text(paper, line));
        firstHousehold()
                .findFirst()
                .ifPresent(household -> {
                    Parts.text(paper, "任何人可用下面一行命令核验任一张票，例如：");
                    paper.add(Paragraph.of(check(household), Type.CODE).indented(2).spaced(1, 0));
                    paper.add(
                            Paragraph.of(household.ticket().value(), Type.CODE)
                                    .indented(2)
                                    .spaced(0, 1));
                });
    }

    private Stream<SampledHousehold> firstHousehold() {
        return sample.teams().stream().flatMap(team -> team.households().stream());
    }

    private String check(SampledHousehold household) {
        var text =
                "%s,%s,household,%s"
                        .formatted(
                                sample.seeds().getLast().seed(),
                                sample.id(),
                                household.household());
        return "printf '%s' '" + text.replace("'", "'\\''") + "' | sha256sum";
    }
}
