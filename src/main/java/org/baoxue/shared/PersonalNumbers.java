package org.baoxue.shared;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Numbers by which a person can be found, where they have no business: in what somebody writes.
/// They are found as people write them, with full-width digits, and with spaces or hyphens between
/// groups; what is written so and might be something else must look like a person's number besides.
public final class PersonalNumbers {

    /// What stands where a citizen ID was hidden.
    static final String HIDDEN = "[身份证号]";

    private static final Pattern MASKED_ID =
            Pattern.compile("(?<!\\d)\\d{4}(\\*{10}\\d{3}[\\dXx]|\\*{8}\\d{3})(?!\\d)");

    /// No ID: a division's code, and what follows it.
    private static final String NO_CODE = "(?!#{12}[^#])";

    private static final Pattern ID = pattern(NO_CODE + "#(_#){16}_[#XxＸｘ]");
    private static final Pattern PLAUSIBLE_ID =
            Pattern.compile(province() + "\\d{4}(19|20)\\d\\d" + day() + "\\d{3}[\\dXx]");

    /// Issued until 1999, with two digits of the year and no check character.
    private static final Pattern OLD_ID = pattern(NO_CODE + "#{6}_#{6}_#{3}");

    private static final Pattern PLAUSIBLE_OLD_ID =
            Pattern.compile(province() + "\\d{6}" + day() + "\\d{3}");

    private static final List<Pattern> MOBILES =
            List.of(
                    pattern("([+＋]?[8８][6６]_|[0０]{2}[8８][6６]_)?[1１][3-9３-９]#_#{4}_#{4}"),
                    pattern("[1１][3-9３-９](\\p{Pd}?#){9}"));

    private static final Pattern LANDLINE =
            pattern("[0０]([12１２]#[)）]?_#{3,4}_#{4}|[3-9３-９]#{2}[)）]?_#{7,8})");

    private PersonalNumbers() {}

    /// The words with every citizen ID and telephone number in them masked, as they are kept.
    public static String maskedIn(String words) {
        return phonesMaskedIn(idsMaskedIn(words));
    }

    /// The same with nothing left of a citizen ID: where the words stand beside a person's code,
    /// the birth date that belongs to it would complete a mask.
    static String hiddenIn(String words) {
        return phonesMaskedIn(MASKED_ID.matcher(idsMaskedIn(words)).replaceAll(HIDDEN));
    }

    /// Masked words that need not be there.
    public static @Nullable String maskedInAny(@Nullable String words) {
        return words == null ? null : maskedIn(words);
    }

    static String idsMaskedIn(String words) {
        return replaced(OLD_ID, replaced(ID, words, PersonalNumbers::id), PersonalNumbers::oldId);
    }

    private static String phonesMaskedIn(String words) {
        var masked = words;
        for (var mobile : MOBILES) {
            masked = replaced(mobile, masked, PersonalNumbers::mobile);
        }
        return replaced(LANDLINE, masked, PersonalNumbers::landline);
    }

    /// In one piece no other number is as long, so that a mistyped one is masked, too.
    private static @Nullable String id(String written) {
        var id = plain(written);
        return id.length() == written.length() || PLAUSIBLE_ID.matcher(id).matches()
                ? id.substring(0, 4) + "*".repeat(10) + id.substring(14)
                : null;
    }

    private static @Nullable String oldId(String written) {
        var id = plain(written);
        return PLAUSIBLE_OLD_ID.matcher(id).matches()
                ? id.substring(0, 4) + "*".repeat(8) + id.substring(12)
                : null;
    }

    private static String mobile(String written) {
        var number = plain(written);
        return masked(number.substring(number.length() - 11), 3);
    }

    private static String landline(String written) {
        var number = plain(written);
        return masked(number, number.matches("0[12].*") ? 3 : 4);
    }

    private static String masked(String number, int beginning) {
        return number.substring(0, beginning) + "****" + number.substring(number.length() - 4);
    }

    /// Each that has a mask replaced by it; where one has none, another may begin within it.
    private static String replaced(
            Pattern pattern, String words, Function<String, @Nullable String> mask) {
        var number = pattern.matcher(words);
        var replaced = new StringBuilder();
        var done = 0;
        var from = 0;
        while (from < words.length() && number.find(from)) {
            var masked = mask.apply(number.group());
            if (masked == null) {
                from = number.start() + 1;
            } else {
                replaced.append(words, done, number.start()).append(masked);
                done = number.end();
                from = done;
            }
        }
        return replaced.append(words, done, words.length()).toString();
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[^\\dXx]", "");
    }

    /// Of a number that is no part of a longer one.
    ///
    /// @param number `#` stands for a digit, `_` for what may stand between groups of them
    private static Pattern pattern(String number) {
        return Pattern.compile(
                ("(?<![#])" + number + "(?![#])")
                        .replace("[^#]", "[^\\d０-９]")
                        .replace("[#", "[\\d０-９")
                        .replace("#", "[\\d０-９]")
                        .replace("_", "[\\h\\p{Cf}\\p{Pd}]{0,3}"));
    }

    /// The first two digits of a division's code.
    private static String province() {
        return "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)";
    }

    private static String day() {
        return "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])";
    }
}
