package org.baoxue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTests {

    @Test
    void masksNumbersInWhatSomebodyWrites() {
        assertThat(PersonalNumbers.maskedIn("电话13912345678，身份证61990120100203123x。"))
                .isEqualTo("电话139****5678，身份证6199**********123x。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"619901201002031234", "61990120100203123x", "6199**********123X"})
    void leavesNothingOfACitizenIdInAReason(String number) {
        assertThat(new Reason("家长报%s走失，电话13912345678".formatted(number)).words())
                .isEqualTo("家长报[身份证号]走失，电话139****5678");
    }

    @Test
    void leavesOtherNumbersAlone() {
        assertThat(PersonalNumbers.hiddenIn("619901201201-00001，共20件，编号6199012010020312345"))
                .isEqualTo("619901201201-00001，共20件，编号6199012010020312345");
    }

    @Test
    void takesANumberAloneForNoReason() {
        assertThat(new Reason("619901201002031234").fault()).contains("no-words");
    }
}
