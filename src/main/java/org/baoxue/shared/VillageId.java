package org.baoxue.shared;

/// A village's statistical code: 12 digits, the town's first.
public record VillageId(String value) implements Id {

    public VillageId {
        Id.require("VillageId", value, "\\d{12}");
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
