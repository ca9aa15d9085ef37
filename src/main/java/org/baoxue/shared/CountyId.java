package org.baoxue.shared;

/// A county's statistical code: 6 digits.
public record CountyId(String value) implements Id {

    public CountyId {
        Id.require("CountyId", value, "\\d{6}");
    }

    @Override
    public String toString() {
        return value;
    }
}
