package org.baoxue.shared;

/// One thing wrong with what was sent.
///
/// @param field the input field by its path, such as `place.longitude`
/// @param value as it was sent, cut where it is long and masked where it is personal
/// @param fault a stable word such as `not-from-1-to-9`; its wording stands in
///   `messages*.properties` under `word.<fault>`, a number in it written `#`
public record Fault(String field, String value, String fault) {

    private static final int SHOWN = 40;

    public Fault {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
