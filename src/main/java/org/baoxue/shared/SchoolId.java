package org.baoxue.shared;

/// A school's code: its town's code and a serial, such as `619901101-S01`.
public record SchoolId(String value) implements Id {

    public SchoolId {
        Id.require("SchoolId", value, "\\d{9}-S\\d{2,3}");
    }

    @Override
    public String toString() {
        return value;
    }
}
