package org.baoxue.bench;

import java.util.List;
import java.util.stream.Collectors;

/// A row of the table.
///
/// @param ratio how many times better ours is, on a peer's row; else empty
public record Figure(String what, String value, String ratio) {

    public static Figure of(String what, String value) {
        return new Figure(what, value, "");
    }

    /// A peer's, with how much of ours it reaches.
    static Figure ofPeer(String what, String value, double timesBetter) {
        return new Figure(what, value, "%.1f ×".formatted(timesBetter));
    }

    public static String milliseconds(double time) {
        return (time < 1 ? "%.2f ms" : time < 10 ? "%.1f ms" : "%,.0f ms").formatted(time);
    }

    /// A table of them, with a column for ratios where there are any.
    static String table(List<Figure> figures) {
        boolean beside = figures.stream().anyMatch(figure -> !figure.ratio().isEmpty());
        var head =
                beside
                        ? "| what | figure | beside ours |\n|---|---:|---:|\n"
                        : "| what | figure |\n|---|---:|\n";
        return head
                + figures.stream()
                        .map(figure -> figure.row(beside))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private String row(boolean beside) {
        return "| %s | %s |".formatted(what, value) + (beside ? " %s |".formatted(ratio) : "");
    }
}
