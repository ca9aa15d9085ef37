package org.baoxue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class SchoolAgeTests {

    private static final LocalDate REFERENCE = LocalDate.of(2019, 8, 31);

    @ParameterizedTest
    @CsvSource({
        "2013-08-31, true, the sixth birthday is the reference date",
        "2013-09-01, false, six only tomorrow",
        "2003-08-31, false, the sixteenth birthday is the reference date",
        "2003-09-01, true, sixteen only tomorrow",
        "2020-01-01, false, not yet born",
    })
    void countsABirthdayOnTheDateAsReached(LocalDate born, boolean included, String why) {
        assertThat(SchoolAge.COMPULSORY.includes(born, REFERENCE)).as(why).isEqualTo(included);
        var inRange =
                !born.isBefore(SchoolAge.COMPULSORY.firstBirthDate(REFERENCE))
                        && !born.isAfter(SchoolAge.COMPULSORY.lastBirthDate(REFERENCE));
        assertThat(inRange).as("the range of birth dates agrees: " + why).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({"2012-02-29, 2018-02-28, 5", "2012-02-29, 2018-03-01, 6"})
    void countsALeapDaysBirthdayOnTheFirstOfMarch(LocalDate born, LocalDate on, int age) {
        assertThat(SchoolAge.on(on, born)).isEqualTo(age);
    }
}
