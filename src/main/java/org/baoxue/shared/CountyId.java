package org.baoxue.shared;

import java.util.regex.Pattern;

/// A county's statistical code: 6 digits.
public record CountyId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("\\d{6}");

    public CountyId {
        Id.require("CountyId", value, FORM);
    }

    @Override
    public String toString() {
        return value;
    }
}
