package org.baoxue.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class CitizenIdTests {

    /// The check characters were computed by hand from GB 11643-1999: weights 7 9 10 5 8 4 2 1 6 3
    /// 7 9 10 5 8 4 2.
    @Test
    void tellsBirthDateAndSexAndKnowsItsCheckCharacter() {
        var girl = CitizenId.completing("61990120130831002");
        assertThat(girl.birthDate()).isEqualTo(LocalDate.of(2013, 8, 31));
        assertThat(girl.sex()).isEqualTo(Sex.FEMALE);
        assertThat(CitizenId.completing("61990120130831001").sex()).isEqualTo(Sex.MALE);
        // The standard's own example, of no real person.
        assertThat(CitizenId.completing("11010519491231002").value())
                .isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519490231002X",
                "1101051949123100X",
                "11010519491231002x",
                ""
            })
    void refusesWhatIsNoCitizenIdWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> new CitizenId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refused -> {
                    if (!value.isEmpty()) {
                        assertThat(refused.getMessage()).doesNotContain(value);
                    }
                });
    }

    @Test
    void isMaskedWhereverItIsPrinted() {
        assertThat(new CitizenId("11010519491231002X")).hasToString("1101**********002X");
    }
}
