package org.baoxue.printing.layout;

/// Lengths are millimetres wherever a form gives them, and points inside.
final class Length {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private Length() {}

    static double points(double mm) {
        return mm * POINTS_PER_MM;
    }
}
