package org.baoxue.shared;

import java.util.regex.Pattern;

/// A child's pseudonymous code: the household's code when the child was entered and a number, such
/// as `619901101201-00001-1`.
public record ChildId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("\\d{12}-\\d{5,6}-\\d{1,2}");

    public ChildId {
        Id.require("ChildId", value, FORM);
    }

    @Override
    public String toString() {
        return value;
    }
}
