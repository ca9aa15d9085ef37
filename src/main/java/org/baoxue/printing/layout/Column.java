package org.baoxue.printing.layout;

/// A column of a table: a width, and how its cells stand unless they say otherwise.
///
/// @param mm a fixed width, or 0
/// @param share its part of what the fixed columns leave
public record Column(double mm, double share, Align align) {

    public static Column mm(double mm) {
        return new Column(mm, 0, Align.LEFT);
    }

    public static Column share(double share) {
        return new Column(0, share, Align.LEFT);
    }

    public Column align(Align other) {
        return new Column(mm, share, other);
    }

    public Column centred() {
        return align(Align.CENTRE);
    }
}
