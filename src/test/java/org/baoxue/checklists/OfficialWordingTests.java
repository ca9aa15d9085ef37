package org.baoxue.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.Condition;
import org.baoxue.checklists.form.Expectation;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.PrintedPart;
import org.baoxue.checklists.form.Section;
import org.baoxue.checklists.form.SignatureLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Objects;

/// The shipped forms against the official documents, item by item.
class OfficialWordingTests {

    /// What the tables do not list: the free texts at the foot, the two texts below a table, and
    /// the one question that is ours.
    private static final List<String> BESIDE_THE_TABLES =
            List.of(
                    "county.highlights",
                    "county.suggestions",
                    "town.highlights",
                    "town.suggestions",
                    "school.highlights",
                    "school.suggestions",
                    "village.highlights",
                    "village.suggestions",
                    "child.observed",
                    "household.problem",
                    "household.problem-text");

    static List<OfficialForms.Row> officialRows() {
        return OfficialForms.rows();
    }

    @Test
    void readsAllRowsOfTheDocuments() {
        assertThat(officialRows()).hasSize(23 + 12 + 19 + 6 + 7);
    }

    @ParameterizedTest
    @EnumSource
    void asksExactlyTheOfficialItemsInTheirOrder(FormKind kind) {
        var official =
                officialRows().stream()
                        .filter(row -> row.form() == kind)
                        .map(OfficialForms.Row::key)
                        .toList();

        var asked = ShippedForms.of(kind).items().map(Item::key).toList();

        assertThat(asked.stream().filter(key -> !BESIDE_THE_TABLES.contains(key)))
                .containsExactlyElementsOf(official);
    }

    @ParameterizedTest
    @MethodSource("officialRows")
    void saysAnItemAsPrinted(OfficialForms.Row row) {
        var item = item(row);

        assertThat(item.wording()).isEqualTo(row.wording());
        assertThat(Objects.requireNonNullElse(item.number(), "–")).isEqualTo(row.number());
        assertThat(Objects.requireNonNullElse(item.hint(), "")).isEqualTo(row.after("→"));
    }

    @ParameterizedTest
    @MethodSource("officialRows")
    void expectsWhatTheDocumentsExpect(OfficialForms.Row row) {
        assertThat(item(row).expectation()).isEqualTo(expected(row));
    }

    @ParameterizedTest
    @MethodSource("officialRows")
    void asksAnItemOnTheOfficialCondition(OfficialForms.Row row) {
        assertThat(written(item(row).condition())).isEqualTo(row.after("*if*"));
    }

    @Test
    void headsSectionsAndSignsAsPrinted() {
        assertThat(headings(FormKind.COUNTY)).containsExactly("机构设置", "工作机制", "工作开展情况", "评估情况");
        assertThat(headings(FormKind.TOWN)).containsExactly("工作措施", "工作开展情况", "评估情况");
        assertThat(headings(FormKind.SCHOOL)).containsExactly("工作机制", "工作开展情况", "评估情况");
        assertThat(headings(FormKind.VILLAGE)).containsExactly("工作措施", "工作开展情况", "评估情况");
        assertThat(headings(FormKind.HOUSEHOLD)).containsExactly("基本信息", "教育脱贫退出指标完成情况", "复查抽查情况");
        for (var kind : FormKind.values()) {
            var signed =
                    ShippedForms.of(kind).signatures().stream()
                            .map(SignatureLine::label)
                            .collect(joining("; "));
            assertThat(OfficialForms.text()).contains("Signatures: " + signed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bearsTheOfficialTitle(FormKind kind) {
        var form = ShippedForms.of(kind);

        assertThat(OfficialForms.text())
                .contains("## Form %d · %s · %s".formatted(kind.number(), kind, form.name()));
        assertThat(form.title("某县")).isEqualTo("某县 贫困退出义务教育有保障市级复查" + form.name());
    }

    @Test
    void repeatsTheChildrensSectionWithRoomForThreeOnPaper() {
        var repeated =
                ShippedForms.of(FormKind.HOUSEHOLD).sections().stream()
                        .filter(Section::isRepeated)
                        .toList();

        assertThat(repeated)
                .singleElement()
                .satisfies(section ->
                        assertThat(section.fields())
                                .extracting("label")
                                .containsExactly("义务教育阶段学生姓名", "岁", "身份证号", "就读学校"));
        assertThat(Objects.requireNonNull(repeated.getFirst().repetition()).paperRoom())
                .isEqualTo(3);
    }

    @Test
    void cutsAPrintedLineWhereThePenGoes() {
        assertThat(parts("child.home-visits")).isEqualTo("每学期教师家访(_)次");
        assertThat(parts("child.sent-in")).isEqualTo("因身体原因未能入学的,_开展送教上门");
        assertThat(parts("child.exit-this-year")).isEqualTo("_为今年计划脱贫户");
        assertThat(parts("child.certification-form")).isEqualTo("如是,_有义务教育有保障达标认定表");
        assertThat(parts("household.problem")).isEqualTo("_问题");
        assertThat(parts("child.triple-receipt")).isEqualTo("是否收到资助发放三联单 _");
    }

    @ParameterizedTest
    @EnumSource
    void asksAScreenWithoutBracketsForAPen(FormKind kind) {
        assertThat(ShippedForms.of(kind).items())
                .allSatisfy(item -> assertThat(item.question()).doesNotContain("( )"));
    }

    private static String parts(String key) {
        return ShippedForms.of(FormKind.HOUSEHOLD).item(key).orElseThrow().printedParts().stream()
                .map(part ->
                        switch (part) {
                            case PrintedPart.Words(var words) -> words;
                            case PrintedPart.AnswerPlace(var within) -> within ? "_" : " _";
                        })
                .collect(joining());
    }

    private static List<String> headings(FormKind kind) {
        return ShippedForms.of(kind).sections().stream().map(Section::heading).toList();
    }

    private static Item item(OfficialForms.Row row) {
        return ShippedForms.of(row.form()).item(row.key()).orElseThrow();
    }

    private static @Nullable Expectation expected(OfficialForms.Row row) {
        if (row.says("*neutral*")) {
            return null;
        }
        return row.says("at least 1")
                ? new Expectation.ExpectedMinimum(1)
                : new Expectation.ExpectedTick(!row.says("expected 否"));
    }

    private static String written(@Nullable Condition condition) {
        return condition == null
                ? ""
                : condition.item()
                        + " = "
                        + AnswerType.YES_NO.tick(Boolean.TRUE.equals(condition.is().yes()));
    }
}
