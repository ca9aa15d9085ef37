package org.baoxue.shared;

import java.util.List;
import java.util.Optional;

/// A signature as it is drawn: strokes, each as x, y, x, y, … from 0 to 1, from the upper left
/// corner.
public record Handwriting(List<List<Double>> strokes) {

    private static final int MOST_POINTS = 4_000;

    /// What is wrong with it, in the words that refusals use.
    public Optional<String> fault() {
        if (strokes.isEmpty()) {
            return Optional.of("no-stroke");
        }
        if (strokes.stream().anyMatch(stroke -> stroke.isEmpty() || stroke.size() % 2 != 0)) {
            return Optional.of("not-in-pairs");
        }
        if (strokes.stream().flatMap(List::stream).anyMatch(at -> !(at >= 0 && at <= 1))) {
            return Optional.of("not-from-0-to-1");
        }
        return strokes.stream().mapToInt(List::size).sum() > 2 * MOST_POINTS
                ? Optional.of("more-than-%d-points".formatted(MOST_POINTS))
                : Optional.empty();
    }
}
