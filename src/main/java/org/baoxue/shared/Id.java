package org.baoxue.shared;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/// A typed id: a plain string in the database and in GraphQL, a type of its own in the code.
public interface Id {

    String value();

    /// Refuses a malformed id where it is made, so that none travels further.
    static void require(String type, @Nullable String value, Pattern form) {
        if (value == null || !form.matcher(value).matches()) {
            throw new Malformed(
                    "not-a-" + words(type),
                    "this is not a %s: it must match %s".formatted(type, form));
        }
    }

    /// `TownId` as `town-id`.
    private static String words(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
