package org.baoxue.shared;

/// One thing wrong with what was sent, in words that repeat no personal number: not one that was
/// typed into the wrong field either.
///
/// @param field the input field by its path, such as `place.longitude`
/// @param value as it was sent, cut where it is long and masked where it is personal
/// @param fault a stable word such as `not-from-1-to-9`; its wording stands in
///   `messages*.properties` under `word.<fault>`, a number in it written `#`
public record Fault(String field, String value, String fault) {

    private static final int SHOWN = 40;
    private static final int LOOKED_AT = 5 * SHOWN;

    public Fault {
        field = PersonalNumbers.maskedIn(field);
        value = shown(value);
    }

    private static String shown(String value) {
        var masked =
                PersonalNumbers.maskedIn(value.substring(0, Math.min(value.length(), LOOKED_AT)));
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "…";
    }
}
