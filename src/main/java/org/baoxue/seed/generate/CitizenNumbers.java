package org.baoxue.seed.generate;

import org.baoxue.shared.CitizenId;
import org.baoxue.shared.Sex;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/// Hands out citizen IDs of the division, none twice. A day on which all numbers are given passes
/// the birth on to the next day.
final class CitizenNumbers {

    private static final int A_DAY_AND_SEX = 499;

    private final Map<Long, Integer> given = new HashMap<>();

    CitizenId next(LocalDate birth, Sex sex) {
        var odd = sex == Sex.MALE ? 1 : 0;
        var slot = birth.toEpochDay() * 2 + odd;
        var count = given.merge(slot, 1, Integer::sum);
        if (count > A_DAY_AND_SEX) {
            return next(birth.plusDays(1), sex);
        }
        var sequence = 2 * count - odd;
        return CitizenId.completing(
                County.CODE.value()
                        + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "%03d".formatted(sequence));
    }
}
