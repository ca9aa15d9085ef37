package org.baoxue.shared;

import java.util.regex.Pattern;

/// A household's pseudonymous code: its village's code when it was entered and a serial, such as
/// `619901101201-00001`.
public record HouseholdId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("\\d{12}-\\d{5,6}");

    public HouseholdId {
        Id.require("HouseholdId", value, FORM);
    }

    /// The village in which it was entered; it may have moved since.
    public VillageId village() {
        return new VillageId(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
