package org.baoxue.printing;

import org.baoxue.shared.China;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// How days and moments stand on paper.
final class Written {

    static final String EMPTY_DAY = "　　　年　　月　　日";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("y年M月d日HH:mm");

    private Written() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? EMPTY_DAY : DAY.format(day);
    }

    static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, China.TIME));
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(China.TIME));
    }
}
