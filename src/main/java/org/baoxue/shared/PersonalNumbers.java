package org.baoxue.shared;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Numbers by which a person can be found, where they have no business: in what somebody writes.
public final class PersonalNumbers {

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    /// Whole, or masked as everybody is shown it.
    private static final Pattern CITIZEN_ID =
            Pattern.compile("(?<!\\d)\\d{4}(\\d{10}|\\*{10})\\d{3}[\\dXx](?!\\d)");

    /// What stands where a citizen ID was hidden.
    static final String HIDDEN = "[身份证号]";

    private PersonalNumbers() {}

    /// The words with every citizen ID and mobile number in them masked, as they are kept.
    public static String maskedIn(String words) {
        return MOBILE.matcher(CitizenId.maskedIn(words)).replaceAll("$1****$2");
    }

    /// The same with nothing left of a citizen ID: where the words stand beside a person's code,
    /// the birth date that belongs to it would complete a mask.
    static String hiddenIn(String words) {
        return maskedIn(CITIZEN_ID.matcher(words).replaceAll(HIDDEN));
    }

    /// Masked words that need not be there.
    public static @Nullable String maskedInAny(@Nullable String words) {
        return words == null ? null : maskedIn(words);
    }
}
