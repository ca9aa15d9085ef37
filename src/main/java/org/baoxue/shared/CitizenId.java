package org.baoxue.shared;

import org.baoxue.shared.secret.Sealed;
import org.baoxue.shared.secret.Secret;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// A citizen ID (公民身份号码): 6 division digits, 8 of the birth date, 3 of sequence (odd male, even
/// female) and a check character by ISO 7064 MOD 11-2. Source: GB 11643-1999.
///
/// It may stand once in the whole register, and children are found by it.
public final class CitizenId extends Secret {

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern MASKED = Pattern.compile("\\d{4}\\*{10}\\d{3}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    public CitizenId(String value) {
        super(value);
        if (!FORM.matcher(value).matches()) {
            // The value itself is never repeated: it may be nearly somebody's number.
            throw new Malformed(
                    "not-18-characters-of-a-citizen-id",
                    "a citizen ID has 17 digits and a digit or X");
        }
        birthDate(value);
        var check = checkCharacter(value.substring(0, 17));
        if (check != value.charAt(17)) {
            throw new Malformed(
                    "wrong-check-character",
                    "the check character of the citizen ID must be '%c' by GB 11643-1999"
                            .formatted(check));
        }
    }

    /// As it stands in the database.
    public CitizenId(Sealed sealed) {
        super(sealed);
    }

    /// Completes 17 digits to a whole ID.
    // Named so, not of: a conversion from text would take a factory named of for a constructor.
    public static CitizenId completing(String first17) {
        return new CitizenId(first17 + checkCharacter(first17));
    }

    public LocalDate birthDate() {
        return birthDate(value());
    }

    public Sex sex() {
        return (value().charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /// Division, year and sex hidden, such as `6199**********123X`.
    @Override
    public String masked() {
        return value().substring(0, 4) + "**********" + value().substring(14);
    }

    /// Whether a text is a masked ID.
    public static boolean isMasked(String text) {
        return MASKED.matcher(text).matches();
    }

    /// Words that a person wrote, with every citizen ID in them masked; also one that was mistyped.
    public static String maskedIn(String words) {
        return PersonalNumbers.idsMaskedIn(words);
    }

    @Override
    protected boolean isSoughtByValue() {
        return true;
    }

    private static char checkCharacter(String first17) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static LocalDate birthDate(String id) {
        try {
            return LocalDate.of(
                    Integer.parseInt(id, 6, 10, 10),
                    Integer.parseInt(id, 10, 12, 10),
                    Integer.parseInt(id, 12, 14, 10));
        } catch (DateTimeException _) {
            throw new Malformed(
                    "no-such-birth-date", "digits 7 to 14 of the citizen ID are not a date");
        }
    }
}
