package org.baoxue.shared;

/// A town's statistical code: 9 digits, the county's first.
public record TownId(String value) implements Id {

    public TownId {
        Id.require("TownId", value, "\\d{9}");
    }

    /// The county that the code starts with.
    public CountyId county() {
        return new CountyId(value.substring(0, 6));
    }

    @Override
    public String toString() {
        return value;
    }
}
