package org.baoxue.slips.text;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// How numbers, days and lists stand in an official text.
final class Chinese {

    private static final String DIGITS = "零一二三四五六七八九";

    private Chinese() {}

    /// 1 to 99 as words; beyond, in digits.
    static String number(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        var tens = number / 10;
        var ones = number % 10;
        return (tens > 1 ? digit(tens) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? digit(ones) : "");
    }

    /// One day, or the first to the last: what repeats is not said again.
    static String period(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (first.getYear() != last.getYear()) {
            return day(first) + "至" + day(last);
        }
        var end =
                first.getMonth() == last.getMonth()
                        ? "%d日".formatted(last.getDayOfMonth())
                        : "%d月%d日".formatted(last.getMonthValue(), last.getDayOfMonth());
        return day(first) + "至" + end;
    }

    /// Each on its own line, numbered as official texts do.
    static String numbered(List<String> points) {
        return IntStream.range(0, points.size())
                .mapToObj(index -> (index + 1) + "．" + points.get(index))
                .collect(joining("\n"));
    }

    /// Numbered where there is more than one.
    static String points(List<String> points) {
        return points.size() == 1 ? points.getFirst() : numbered(points);
    }

    /// With a full stop at its end, whatever it ended with.
    static String sentence(String text) {
        var trimmed = text.strip();
        return trimmed.matches("(?s).*[。！？；…]") ? trimmed : trimmed + "。";
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
