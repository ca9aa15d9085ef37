package org.baoxue.shared;

import java.time.LocalDate;
import java.time.Period;

/// The ages of compulsory schooling in whole years, both included; a birthday on the reference date
/// counts as reached.
public record SchoolAge(int from, int to) {

    /// 6 to 15: 适龄儿童少年 of the documents.
    public static final SchoolAge COMPULSORY = new SchoolAge(6, 15);

    public SchoolAge {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("school age from %d to %d".formatted(from, to));
        }
    }

    /// Whole years lived on a date; negative never, 0 before the first birthday.
    public static int on(LocalDate date, LocalDate birthDate) {
        return Math.max(0, Period.between(birthDate, date).getYears());
    }

    public boolean includes(LocalDate birthDate, LocalDate referenceDate) {
        var age = on(referenceDate, birthDate);
        return !birthDate.isAfter(referenceDate) && age >= from && age <= to;
    }

    /// The first birth date (included) of those who are of school age on the date.
    public LocalDate firstBirthDate(LocalDate referenceDate) {
        return referenceDate.minusYears(to + 1L).plusDays(1);
    }

    /// The last birth date (included) of those who are of school age on the date.
    public LocalDate lastBirthDate(LocalDate referenceDate) {
        return referenceDate.minusYears(from);
    }
}
