package org.baoxue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.pdfbox.Loader;
import org.baoxue.answers.Sheet.State;
import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.Item;
import org.baoxue.printing.layout.Fonts;
import org.baoxue.printing.layout.PdfA;
import org.baoxue.printing.layout.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormPagesTests {

    static final Fonts FONTS = new Fonts();
    private static final String FILE = "2019-PR-01-household-619977101201-00001.json";

    @ParameterizedTest
    @EnumSource
    void printsEveryItemOfAFormToBeFilledByHand(FormKind kind) throws Exception {
        var form = ShippedForms.of(kind);

        var pdf = pdf(new FormPages(FilledForm.blank(form)));

        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(text(pdf))
                .contains(form.name())
                .doesNotContain("√")
                .contains(
                        form.items()
                                .filter(Item::printed)
                                .map(item -> item.wording().replace("( )", "()"))
                                .toList());
    }

    @Test
    void ticksWhatWasAnswered() throws Exception {
        var text =
                text(
                        ASheet.atTheSchool()
                                .allAsExpected()
                                .no("school.roster")
                                .signed("inspectors")
                                .pages());

        assertThat(text)
                .contains("核查单位：青石镇中心小学")
                .contains("核查时间：2019年10月22日")
                .contains("是否建立校内学生花名册,是否与学籍系统一致是()否(√)")
                .contains("是否有全校建档立卡学生花名册是(√)否()")
                .contains("学校学区内是否有辍学学生是()否(√)");
    }

    @Test
    void ticksNeitherWhereAnItemIsNotAsked() throws Exception {
        var sheet = ASheet.atTheSchool().allAsExpected().yes("school.all-returned");

        assertThat(text(sheet.pages())).contains("辍学学生是否全部劝返到位是()否()").contains("灰色的项目");
        assertThat(text(sheet.yes("school.dropouts").pages())).contains("辍学学生是否全部劝返到位是(√)否()");
    }

    @Test
    void writesIntoTheBlanksOfTheWording() throws Exception {
        var sheet = oneChild();
        sheet.number("child.home-visits" + sheet.block(1), 2)
                .yes("child.unable-to-attend" + sheet.block(1))
                .no("child.sent-in" + sheet.block(1))
                .yes("child.exit-this-year" + sheet.block(1))
                .yes("child.certification-form" + sheet.block(1))
                .no("household.problem");

        assertThat(text(sheet.pages()))
                .contains("每学期教师家访(2)次")
                .contains("因身体原因未能入学的,是()否(√)开展送教上门")
                .contains("是(√)否()为今年计划脱贫户；如是,是(√)否()有义务教育有保障达标认定表")
                .contains("有()无(√)问题");
    }

    @Test
    void leavesOutWhatTheOfficialFormHasNot() throws Exception {
        var sheet = oneChild();
        sheet.choice("child.observed" + sheet.block(1), "at-school");

        assertThat(text(sheet.pages())).doesNotContain("该生目前实际就学情况");
    }

    @Test
    void saysAllTheSameThatNobodyCouldVerifyAChild() throws Exception {
        var sheet = oneChild();
        sheet.choice("child.observed" + sheet.block(1), "unverified");

        assertThat(text(sheet.pages())).contains("说明：该生目前实际就学情况：无法核实");
    }

    @Test
    void correctsTheRecordByWhatTheTeamFound() throws Exception {
        var sheet = oneChild();
        sheet.text("child.school" + sheet.block(1), "县第二小学");

        assertThat(text(sheet.pages())).contains("就读学校：县第二小学").doesNotContain("青石镇中心小学");
    }

    @Test
    void printsRareCharactersOfANameWhole() throws Exception {
        var sheet = ASheet.atTheHousehold().child(1, "逄𬭎彧", 9, "6199**********0123", "青石镇中心小学");

        assertThat(text(sheet.pages())).contains("学生姓名：逄𬭎彧").doesNotContain("〓");
    }

    @Test
    void keepsTheRollBackUntilTheInspectorHasSaidWhatTheySaw() throws Exception {
        var sheet = oneChild().state(State.NOT_STARTED);
        var before = pdf(sheet.pages());
        var after = pdf(sheet.choice("child.observed" + sheet.block(1), "at-school").pages());

        assertThat(text(before)).contains("周小雨").doesNotContain("青石镇中心小学");
        assertThat(attached(before, FILE)).contains("child.name@").doesNotContain("青石镇中心小学");
        assertThat(text(after)).contains("就读学校：青石镇中心小学");
        assertThat(attached(after, FILE)).contains("青石镇中心小学");
    }

    @Test
    void givesEachChildABlockHoweverMany() throws Exception {
        var sheet = ASheet.atTheHousehold();
        for (int i = 1; i <= 6; i++) {
            sheet.child(i, "周小" + "甲乙丙丁戊己".charAt(i - 1), 6 + i, "6199**********012" + i, "某校")
                    .number("child.home-visits" + sheet.block(i), 10 + i);
        }
        var text = text(sheet.pages());

        for (int i = 1; i <= 6; i++) {
            assertThat(text)
                    .contains("周小" + "甲乙丙丁戊己".charAt(i - 1))
                    .contains(6 + i + "岁")
                    .contains("每学期教师家访(%d)次".formatted(10 + i));
        }
        assertThat(text).contains("学生六").doesNotContain("学生七");
    }

    @Test
    void runsLongTextOverPages() throws Exception {
        var sheet = ASheet.atTheSchool().allAsExpected();
        var words = new StringBuilder();
        for (int i = 1; i <= 90; i++) {
            words.append("第%d条：花名册与学籍系统不一致，建议一周内核对更正。\n".formatted(i));
        }
        var pdf = pdf(sheet.text("school.suggestions", words.toString()).pages());

        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(Reading.pages(pdf)).hasSizeGreaterThan(2);
        for (int i = 1; i <= 90; i++) {
            assertThat(text(pdf)).contains("第%d条：".formatted(i));
        }
    }

    @Test
    void masksCitizenIdsWhereverTheyWereWritten() throws Exception {
        var sheet = oneChild();
        sheet.text("child.citizen-id" + sheet.block(1), "619901201002031234")
                .yes("household.problem")
                .text("household.problem-text", "身份证号应为619901201002031234。");
        var pdf = pdf(sheet.pages());

        assertThat(text(pdf)).contains("6199**********1234").doesNotContain("619901201002031234");
        assertThat(attached(pdf, FILE))
                .contains("\"visit\" : \"2019-PR-01:household:619977101201-00001\"")
                .contains("6199**********1234")
                .doesNotContain("619901201002031234");
    }

    @Test
    void saysInTheFootHowFarItHasCome() throws Exception {
        assertThat(text(ASheet.atTheSchool().state(State.OPEN).pages()))
                .contains("2019-PR-01　中小学校核查表".replace("　", ""))
                .contains("填写中")
                .contains("第1页共");
        assertThat(text(ASheet.atTheSchool().pages())).contains("已通过");
    }

    @Test
    void marksASignatureThatIsOlderThanTheAnswersAboveIt() throws Exception {
        assertThat(text(oneChild().signed("parent").pages())).doesNotContain("签后有改动");
        assertThat(text(oneChild().signed("parent").changedSince().pages())).contains("签后有改动");
        assertThat(text(oneChild().unsigned("parent", "外出务工").changedSince().pages()))
                .doesNotContain("签后有改动");
    }

    @Test
    void printsTheSameBytesForTheSameAnswers() {
        assertThat(pdf(oneChild().signed("parent").pages()))
                .isEqualTo(pdf(oneChild().signed("parent").pages()));
    }

    @Test
    void isFitForTheArchive() throws Exception {
        var sheet = oneChild().signed("inspectors").unsigned("parent", "外出务工");

        assertThat(PdfA.faults(pdf(sheet.pages()))).isEmpty();
    }

    private static ASheet oneChild() {
        return ASheet.atTheHousehold().child(1, "周小雨", 9, "6199**********0123", "青石镇中心小学");
    }

    static byte[] pdf(Pages pages) {
        return pages.paper(FONTS).bytes();
    }

    private static String text(Pages pages) throws Exception {
        return text(pdf(pages));
    }

    /// Without space and line ends, which a reader puts where it likes.
    static String text(byte[] pdf) throws Exception {
        return Reading.text(pdf).replaceAll("[\\s　]", "");
    }

    static String attached(byte[] pdf, String name) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            return new String(
                    requireNonNull(files.get(name)).getEmbeddedFile().toByteArray(), UTF_8);
        }
    }
}
