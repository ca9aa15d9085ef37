package org.baoxue.shared;

/// A review's code, chosen by its office; it is also the draw code of its first draw, such as
/// `2019-SY-01`.
public record ReviewId(String value) implements Id {

    public ReviewId {
        Id.require("ReviewId", value, "[A-Za-z0-9][A-Za-z0-9-]{2,39}");
    }

    @Override
    public String toString() {
        return value;
    }
}
