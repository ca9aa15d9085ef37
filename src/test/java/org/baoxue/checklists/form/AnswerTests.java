package org.baoxue.checklists.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class AnswerTests {

    @ParameterizedTest
    @CsvSource({
        "YES_NO, true",
        "YES_NO, false",
        "HAS_PROBLEM, true",
        "WHOLE_NUMBER, 12",
        "TEXT, 学校宿舍漏雨",
        "CHOICE, at-school",
        "DATE, 2019-10-22"
    })
    void isReadAgainAsItWasWritten(AnswerType type, String text) {
        var answer = AnswerValue.parse(type, text);

        assertThat(answer).isNotNull();
        assertThat(answer.format()).isEqualTo(text);
        assertThat(AnswerValue.of(type, answer.plain())).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, 是",
        "HAS_PROBLEM, 1",
        "WHOLE_NUMBER, 1.5",
        "WHOLE_NUMBER, 99999999999",
        "DATE, 2019-02-30"
    })
    void isNotReadFromTextThatItsTypeCannotHave(AnswerType type, String text) {
        assertThat(AnswerValue.parse(type, text)).isNull();
    }

    @Test
    void isKeptAsAPlainValue() {
        assertThat(new AnswerValue.YesNo(true).plain()).isEqualTo(true);
        assertThat(new AnswerValue.Whole(3).plain()).isEqualTo(3);
        assertThat(new AnswerValue.Day(LocalDate.of(2019, 10, 22)).plain()).isEqualTo("2019-10-22");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerValue.of(AnswerType.YES_NO, "true"))
                .withMessage("'true' is not an answer of type yes-no");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerValue.of(AnswerType.WHOLE_NUMBER, 1.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"town.letters", "child.triple-receipt@619901101201-00001-1"})
    void hasAKeyThatIsReadAsItIsWritten(String text) {
        assertThat(AnswerKey.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"letters", "Town.letters", "child.sent-in@", "child.sent-in@a b", "a.b@c@d"})
    void hasNoOtherKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerKey.parse(text));
    }
}
