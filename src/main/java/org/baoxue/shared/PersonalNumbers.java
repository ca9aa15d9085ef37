package org.baoxue.shared;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Numbers by which a person can be found, where they have no business: in what somebody writes.
public final class PersonalNumbers {

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    private PersonalNumbers() {}

    /// The words with every citizen ID and mobile number in them masked, as they are kept.
    public static String maskedIn(String words) {
        return MOBILE.matcher(CitizenId.maskedIn(words)).replaceAll("$1****$2");
    }

    /// The same of words that need not be there.
    public static @Nullable String maskedInAny(@Nullable String words) {
        return words == null ? null : maskedIn(words);
    }
}
