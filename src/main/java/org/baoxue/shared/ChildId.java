package org.baoxue.shared;

/// A child's pseudonymous code: the household's code when the child was entered and a number, such
/// as `619901101201-00001-1`.
public record ChildId(String value) implements Id {

    public ChildId {
        Id.require("ChildId", value, "\\d{12}-\\d{5,6}-\\d{1,2}");
    }

    @Override
    public String toString() {
        return value;
    }
}
