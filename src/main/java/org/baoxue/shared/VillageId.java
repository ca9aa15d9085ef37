package org.baoxue.shared;

import java.util.regex.Pattern;

/// A village's statistical code: 12 digits, the town's first.
public record VillageId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("\\d{12}");

    public VillageId {
        Id.require("VillageId", value, FORM);
    }

    /// The town that the code starts with.
    public TownId town() {
        return new TownId(value.substring(0, 9));
    }

    @Override
    public String toString() {
        return value;
    }
}
