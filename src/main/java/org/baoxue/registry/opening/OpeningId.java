package org.baoxue.registry.opening;

import org.baoxue.shared.Id;
import org.baoxue.shared.UserId;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// Whose opening it is, of which day, and which of that day's: no two can have the same, so that
/// nobody opens more in a day than may be, on however many instances at once.
public record OpeningId(String value) implements Id {

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}:\\d{4}-\\d\\d-\\d\\d:\\d{1,3}");

    public OpeningId {
        Id.require("OpeningId", value, FORM);
    }

    static OpeningId numbered(UserId by, LocalDate day, int number) {
        return new OpeningId("%s%d".formatted(prefix(by, day), number));
    }

    /// What a person's openings of a day begin with.
    static String prefix(UserId by, LocalDate day) {
        return "%s:%s:".formatted(by, day);
    }

    @Override
    public String toString() {
        return value;
    }
}
