package org.baoxue.shared;

/// A household's pseudonymous code: its village's code when it was entered and a serial, such as
/// `619901101201-00001`.
public record HouseholdId(String value) implements Id {

    public HouseholdId {
        Id.require("HouseholdId", value, "\\d{12}-\\d{5,6}");
    }

    @Override
    public String toString() {
        return value;
    }
}
