package org.baoxue.shared;

import java.util.regex.Pattern;

/// A school's code: its town's code and a serial, such as `619901101-S01`.
public record SchoolId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("\\d{9}-S\\d{2,3}");

    public SchoolId {
        Id.require("SchoolId", value, FORM);
    }

    @Override
    public String toString() {
        return value;
    }
}
