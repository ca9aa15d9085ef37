package org.baoxue.shared;

import java.util.regex.Pattern;

/// A review's code, chosen by its office; it is also the draw code of its first draw, such as
/// `2019-SY-01`.
public record ReviewId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,39}");

    public ReviewId {
        Id.require("ReviewId", value, FORM);
    }

    @Override
    public String toString() {
        return value;
    }
}
