package org.baoxue.shared;

import java.util.regex.Pattern;

/// A town's statistical code: 9 digits, the county's first.
public record TownId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("\\d{9}");

    public TownId {
        Id.require("TownId", value, FORM);
    }

    /// The county that the code starts with.
    public CountyId county() {
        return CountyId.ofCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
