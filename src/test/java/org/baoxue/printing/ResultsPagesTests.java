package org.baoxue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.printing.layout.PdfA;
import org.baoxue.results.HouseholdsWithProblem;
import org.baoxue.results.HouseholdsWithProblem.MethodNote;
import org.baoxue.results.Results;
import org.baoxue.results.Results.CountedSheets;
import org.baoxue.results.Results.FormResult;
import org.baoxue.results.Results.ItemResult;
import org.baoxue.results.Results.OptionTally;
import org.baoxue.results.Results.SheetTally;
import org.baoxue.results.Results.Tally;
import org.baoxue.results.Results.TownSheets;
import org.baoxue.results.Results.TownTally;
import org.baoxue.results.ShareWithInterval;
import org.baoxue.sampling.estimate.Certainty.Reason;
import org.baoxue.sampling.estimate.Interval;
import org.baoxue.shared.TownId;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ResultsPagesTests {

    private static final TownId GREEN = new TownId("619977101");

    @Test
    void showsNoShareWithoutItsIntervalOrTheReasonWhyThereIsNone() throws Exception {
        var text = FormPagesTests.text(pdf());

        assertThat(text)
                .contains("剔除未能到访户6.3%2.1%至13.9%4镇80户")
                .contains("有问题户占比（全部计入）")
                .contains("未能到访户均计为有问题8.8%计入的镇不足两个，无法推算区间")
                .contains("已计入80户，其中有问题5户；未能到访1户；尚未计入0户。")
                .contains("方法说明：三阶段抽样。");
    }

    @Test
    void countsEachItemInEachTown() throws Exception {
        assertThat(FormPagesTests.text(pdf()))
                .contains("应核查4个，已统计4份，其中有问题2份。")
                .contains("4.是否与村委会主任签订控辍保学目标责任书62—12")
                .contains("6/2（2）");
    }

    @Test
    void countsOptionsAndShowsNoTicksForThem() throws Exception {
        assertThat(FormPagesTests.text(pdf()))
                .contains("在校就读28，失学在家2")
                .contains("—（2）")
                .doesNotContain("0/0");
    }

    @Test
    void givesEveryTownAColumnThoughTheyStandInSeveralTables() throws Exception {
        assertThat(FormPagesTests.text(pdf()))
                .contains("青石镇应核查1个，已统计1份，有问题1份；镇1应核查1个")
                .containsPattern("项目镇6镇7");
    }

    @Test
    void isFitForTheArchiveWithItsDataAttached() throws Exception {
        assertThat(PdfA.faults(pdf())).isEmpty();
        assertThat(FormPagesTests.attached(pdf(), "2019-PR-01-results.json"))
                .contains("\"town\" : \"619977101\"")
                .contains("\"lower\" : 0.021");
    }

    private static byte[] pdf() {
        return FormPagesTests.pdf(new ResultsPages(ASample.REVIEW, results()));
    }

    private static Results results() {
        var tally = new Tally(8, 6, 2, 0, 2, 1);
        var item =
                new ItemResult(
                        "town.letters",
                        "工作措施",
                        "4",
                        "是否与村委会主任签订控辍保学目标责任书",
                        AnswerType.YES_NO,
                        tally,
                        List.of(new TownTally(GREEN, "青石镇", tally)));
        var chosen =
                new Tally(
                        30,
                        0,
                        0,
                        0,
                        2,
                        0,
                        List.of(
                                new OptionTally("at-school", "在校就读", 28),
                                new OptionTally("at-home", "失学在家", 2),
                                new OptionTally("unverified", "无法核实", 0)),
                        null);
        var observed =
                new ItemResult(
                        "child.observed",
                        "教育保障情况",
                        null,
                        "该生目前实际就学情况",
                        AnswerType.CHOICE,
                        chosen,
                        List.of(new TownTally(GREEN, "青石镇", chosen)));
        var towns = new ArrayList<TownSheets>();
        towns.add(new TownSheets(GREEN, "青石镇", 1, new SheetTally(1, 1)));
        for (var number = 1; number <= 7; number++) {
            var code = new TownId("61997720" + number);
            towns.add(new TownSheets(code, "镇" + number, 1, new SheetTally(1, 0)));
        }
        var town =
                new FormResult(
                        FormKind.TOWN,
                        "镇政府核查表",
                        4,
                        new SheetTally(4, 2),
                        towns,
                        List.of(item, observed));
        return new Results(
                ASheet.REVIEW,
                CountedSheets.ACCEPTED,
                Instant.parse("2019-11-01T00:00:00Z"),
                List.of(town),
                new HouseholdsWithProblem(
                        new ShareWithInterval(
                                0.0625,
                                new Interval(0.021, 0.139),
                                new Interval(0, 0.1),
                                null,
                                0.02,
                                3,
                                80,
                                4,
                                5000),
                        new ShareWithInterval(
                                0.0875, null, null, Reason.FEWER_THAN_TWO_TOWNS, 0, 0, 80, 1, 5000),
                        80,
                        5,
                        1,
                        0,
                        new MethodNote(80, 78, List.of(), List.of(), List.of(), "三阶段抽样。")));
    }
}
