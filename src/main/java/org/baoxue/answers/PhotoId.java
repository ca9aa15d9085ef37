package org.baoxue.answers;

import org.baoxue.shared.Id;

import java.util.regex.Pattern;

/// A photo's code, made by the phone that took it.
public record PhotoId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public PhotoId {
        Id.require("PhotoId", value, FORM);
    }

    @Override
    public String toString() {
        return value;
    }
}
