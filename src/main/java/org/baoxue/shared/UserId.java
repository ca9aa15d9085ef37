package org.baoxue.shared;

import java.io.Serializable;
import java.util.regex.Pattern;

/// An account's sign-in name.
public record UserId(String value) implements Id, Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    /// Who acts where no person does: the service itself.
    public static final UserId SERVICE = new UserId("system");

    public UserId {
        Id.require("UserId", value, FORM);
    }

    /// Whether a text could be one.
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
