package org.baoxue.shared;

import java.util.regex.Pattern;

/// A county's statistical code: 6 digits.
public record CountyId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("\\d{6}");

    public CountyId {
        Id.require("CountyId", value, FORM);
    }

    /// The county with whose code that of a division, a school, a household or a child begins.
    public static CountyId ofCode(String code) {
        return new CountyId(code.substring(0, 6));
    }

    @Override
    public String toString() {
        return value;
    }
}
