package org.baoxue.checklists.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.Evaluation.Problem;
import org.baoxue.checklists.form.Evaluation.Remark;
import org.baoxue.checklists.form.Evaluation.Remark.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class RemarksTests {

    private static final Item TEXT =
            ShippedForms.of(FormKind.HOUSEHOLD).item("household.problem-text").orElseThrow();
    private static final GivenAnswers.Block CHILD = new GivenAnswers.Block("c1", "王小明");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无",
                "暂无。",
                "没有",
                "无问题",
                "未发现问题",
                "未发现明显问题。",
                "暂未发现问题",
                "本次核查未发现问题。",
                "经检查，未发现异常情况",
                "存在问题：无；建议：无。",
                "1．无\n2．无",
                "不存在任何问题！",
                "一切正常"
            })
    void takesNoProblemForNone(String text) {
        assertThat(sorted(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"建议继续保持", "1．建议继续保持。", "整改建议：补签责任书。", "建议：多家访；建议补齐花名册。"})
    void takesASuggestionForNoProblem(String text) {
        assertThat(sorted(text)).containsExactly(new Remark(key(), TEXT, Kind.SUGGESTION, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无登记册", "未发现登记册", "没有家访记录。", "建议书未签。", "希望小学食堂未办证", "请假学生未登记", "无问题台账"})
    void takesEverythingElseForAProblem(String text) {
        assertThat(sorted(text)).containsExactly(new Remark(key(), TEXT, Kind.PROBLEM, text));
    }

    @Test
    void partsProblemsFromSuggestions() {
        assertThat(sorted("花名册不全；责任书无日期。建议一周内补齐。"))
                .extracting(Remark::kind, Remark::text)
                .containsExactly(
                        tuple(Kind.PROBLEM, "花名册不全；责任书无日期。"), tuple(Kind.SUGGESTION, "建议一周内补齐。"));
    }

    @Test
    void leavesOutWhatItRepeatsHoweverManyWereProposedWhenItWasWritten() {
        assertThat(sorted("王小明：未收到三联单。", "未收到三联单", "未家访")).isEmpty();
        assertThat(sorted("王小明：未收到三联单；王小明：未家访。家长称学校未通知", "未收到三联单", "未家访"))
                .containsExactly(new Remark(key(), TEXT, Kind.ADDITION, "家长称学校未通知"));
    }

    private static List<Remark> sorted(String text, String... raised) {
        var problems =
                Stream.of(raised).map(words -> new Problem(key(), TEXT, words, CHILD)).toList();
        return new Remarks(key(), TEXT, problems).of(text);
    }

    private static AnswerKey key() {
        return AnswerKey.of(TEXT.key());
    }
}
