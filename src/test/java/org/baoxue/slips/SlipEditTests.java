package org.baoxue.slips;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.shared.Outcome;
import org.baoxue.slips.SlipEdit.LineEdit;
import org.baoxue.slips.text.SlipRows;
import org.junit.jupiter.api.Test;

import java.util.List;

class SlipEditTests {

    private static final SlipRows ROWS =
            new SlipRows("时间", "组", "单位", "过程", "亮点", List.of(), "意见", "建议");

    @Test
    void masksPersonalNumbersBeforeAnybodySignsThem() {
        var line = new LineEdit(null, "学籍号G619901201002031234有误，家长电话139 0000 1234。");
        var edit = new SlipEdit(null, "身份证号应为61990120100203123X。", null, List.of(line), null, null);

        assertThat(edit.applied(ROWS, ROWS))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                assertThat(done.value().toString())
                                        .contains(
                                                "6199**********123X",
                                                "G6199**********1234",
                                                "139****1234")
                                        .doesNotContain("19901201"));
    }
}
