package org.baoxue.bench;

/// A row of the table.
///
/// @param ratio how many times better ours is, on a peer's row; else empty
record Figure(String what, String value, String ratio) {

    static Figure of(String what, String value) {
        return new Figure(what, value, "");
    }

    /// A peer's, with how much of ours it reaches.
    static Figure ofPeer(String what, String value, double timesBetter) {
        return new Figure(what, value, "%.1f ×".formatted(timesBetter));
    }

    static String milliseconds(double time) {
        return (time < 10 ? "%.1f ms" : "%,.0f ms").formatted(time);
    }

    String row() {
        return "| %s | %s | %s |".formatted(what, value, ratio);
    }
}
