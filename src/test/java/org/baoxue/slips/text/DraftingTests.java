package org.baoxue.slips.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.slips.text.Facts.Addition;
import org.baoxue.slips.text.Facts.Checked;
import org.baoxue.slips.text.Facts.Finding;
import org.baoxue.slips.text.Facts.ReplacedHousehold;
import org.baoxue.slips.text.Facts.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class DraftingTests {

    private static final SlipSubject VILLAGE =
            SlipSubject.unit(FormKind.VILLAGE, "619901101201", "青石镇上坪村");
    private static final Finding NO_RECEIPT =
            new Finding(
                    "child.triple-receipt@619901101201-00002-1",
                    "child.triple-receipt",
                    "“教育脱贫退出指标完成情况”第2项",
                    "王某某",
                    "未收到资助发放三联单",
                    "家长称未见过");

    @Test
    void tellsWhoWhenWhatWasSeenAndHowMany() {
        var rows = rows(List.of(village(), home(1, 2), home(2, 1)), List.of());
        assertThat(rows.time()).isEqualTo("2019年10月22日至23日");
        assertThat(rows.team()).isEqualTo("第二检查组");
        assertThat(rows.unit()).isEqualTo("青石镇上坪村");
        assertThat(rows.process())
                .isEqualTo(
                        "2019年10月22日至23日，第二检查组（组长钱某，成员孙某、李某）对青石镇上坪村开展义务教育有保障核查。"
                                + "对照《村组核查表》逐项核查5项内容，查看登记册、花名册等资料。"
                                + "入户核查建档立卡户2户，涉及义务教育阶段学生3名，逐项核查18项内容。");
    }

    @Test
    void namesReplacedHouseholdsByCodeAndReason() {
        var replaced =
                List.of(
                        new ReplacedHousehold("619901101201-00003", "已搬迁", "619901101201-00009"),
                        new ReplacedHousehold("619901101201-00004", "拒绝入户", null));
        assertThat(rows(List.of(village()), replaced).process())
                .endsWith(
                        "抽中的619901101201-00003号户因已搬迁未能入户，按抽样票次序替换为619901101201-00009号户。"
                                + "抽中的619901101201-00004号户因拒绝入户未能入户，已无可替换户。");
    }

    @Test
    void namesUnitItemAndWhatWasWrittenOfEachProblem() {
        var problems = rows(List.of(village(), home(2, 1, NO_RECEIPT)), List.of()).problems();
        assertThat(problems)
                .containsExactly(
                        new ProblemLine(
                                visit(FormKind.HOUSEHOLD, "619901101201-00002"),
                                "child.triple-receipt@619901101201-00002-1",
                                "619901101201-00002号户学生王某某：未收到资助发放三联单"
                                        + "（《入户核查表》“教育脱贫退出指标完成情况”第2项）。核查人员注明：家长称未见过。"));
    }

    @Test
    void assessesAndSuggestsByTheRules() {
        var rows = rows(List.of(village(), home(1, 2), home(2, 1, NO_RECEIPT)), List.of());
        assertThat(rows.assessment())
                .startsWith("本次对青石镇上坪村共核查23项内容，发现问题1个")
                .contains("入户核查的2户中，1户存在问题。")
                .contains("未发现适龄儿童少年失学辍学");
        assertThat(rows.suggestions())
                .isEqualTo(
                        "1．规范资助发放三联单的填写和送达，确保受助家庭、学校、村存据一致。\n"
                                + "2．对上述问题建立整改清单，明确责任人和完成时限，整改情况及佐证资料按时报送，接受“回头看”。");
    }

    @Test
    void neverPassesOverAChildWhomNobodyCouldVerify() {
        var home = home(1, 2);
        var unverified = List.of("child.observed.unverified", "child.observed.at-school");
        var rows = rows(List.of(village(), with(home, unverified, Words.NONE)), List.of());
        assertThat(rows.assessment())
                .contains("另有1名学生的就学情况未能核实，是否失学辍学尚无结论。")
                .contains("除未能核实的学生外，核查中未发现")
                .doesNotContain("。核查中未发现适龄儿童少年失学辍学。");
        assertThat(rows.suggestions()).contains("对就学情况未能核实的1名学生逐人查清");
    }

    @Test
    void printsWhatWasWrittenWithoutCountingItAsAProblem() {
        var words =
                new Words(
                        List.of(),
                        List.of(new Addition("household.problem-text", "家长称学校未通知")),
                        List.of("建议多家访"));
        var rows = rows(List.of(with(home(2, 1, NO_RECEIPT), List.of(), words)), List.of());
        assertThat(rows.problems())
                .extracting(ProblemLine::text)
                .hasSize(2)
                .last()
                .isEqualTo("619901101201-00002号户：核查人员补充：家长称学校未通知。");
        assertThat(rows.assessment()).contains("发现问题1个");
        assertThat(rows.suggestions()).endsWith("3．619901101201-00002号户：建议多家访。");
    }

    @Test
    void saysSoWhereNothingWasFound() {
        var rows = rows(List.of(village()), List.of());
        assertThat(rows.text(ReportRow.PROBLEMS)).isEqualTo("未发现问题。");
        assertThat(rows.highlights()).isEqualTo("无。");
        assertThat(rows.suggestions()).isEqualTo("巩固现有成果，坚持动态监测，发现问题及时处置。");
        assertThat(rows.empty()).isEmpty();
    }

    @Test
    void countsTheUnitsOfATeam() {
        var team = SlipSubject.team(2, "青石镇");
        var facts = new Facts(team, 2, "钱某", List.of(), List.of(village(), home(1, 2)), List.of());
        assertThat(new Drafting(facts, ShippedRules.read()).rows().process())
                .contains("（组长钱某）", "共核查村1个，对照《村组核查表》逐项核查5项内容");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-10-22, 2019-10-22, 2019年10月22日",
        "2019-10-22, 2019-10-25, 2019年10月22日至25日",
        "2019-10-30, 2019-11-02, 2019年10月30日至11月2日",
        "2019-12-30, 2020-01-02, 2019年12月30日至2020年1月2日",
    })
    void saysAPeriodWithoutRepeatingItself(LocalDate first, LocalDate last, String said) {
        assertThat(Chinese.period(first, last)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "34, 三十四", "100, 100"})
    void countsInChinese(int number, String said) {
        assertThat(Chinese.number(number)).isEqualTo(said);
    }

    @Test
    void leavesOfNamesTheSurname() {
        assertThat(Veil.of(List.of("王小明", "王小", "李")).over("王小明与王小由李老师家访"))
                .isEqualTo("王某某与王某由李老师家访");
    }

    @Test
    void masksACitizenIdThatAnInspectorWrote() {
        assertThat(Veil.of(List.of()).over("应为619901201002031234"))
                .isEqualTo("应为6199**********1234");
    }

    private static SlipRows rows(List<Checked> checked, List<ReplacedHousehold> replaced) {
        var facts = new Facts(VILLAGE, 2, "钱某", List.of("孙某", "李某"), checked, replaced);
        return new Drafting(facts, ShippedRules.read()).rows();
    }

    private static Checked village() {
        return checked(FormKind.VILLAGE, "村组核查表", "619901101201", "青石镇上坪村", 22, 5, 0);
    }

    private static Checked home(int serial, int children, Finding... findings) {
        var code = "619901101201-%05d".formatted(serial);
        return checked(FormKind.HOUSEHOLD, "入户核查表", code, code + "号户", 23, 9, children, findings);
    }

    private static Checked with(Checked unit, List<String> chosen, Words words) {
        return new Checked(
                unit.visit(),
                unit.form(),
                unit.formName(),
                unit.name(),
                unit.day(),
                unit.asked(),
                unit.children(),
                unit.seen(),
                chosen,
                unit.findings(),
                words);
    }

    private static Checked checked(
            FormKind form,
            String formName,
            String code,
            String name,
            int day,
            int asked,
            int children,
            Finding... findings) {
        return new Checked(
                visit(form, code),
                form,
                formName,
                name,
                LocalDate.of(2019, 10, day),
                asked,
                children,
                form == FormKind.VILLAGE ? List.of("登记册", "花名册") : List.of(),
                List.of(),
                List.of(findings),
                Words.NONE);
    }

    private static VisitId visit(FormKind form, String code) {
        return new VisitId("2019-SY-01:%s:%s".formatted(form.code(), code));
    }
}
