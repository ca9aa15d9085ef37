package org.baoxue.printing;

import org.baoxue.printing.layout.PenStrokes;
import org.baoxue.printing.layout.PenStrokes.Point;

import java.util.List;
import java.util.stream.IntStream;

/// Turns what a phone kept of a signature into a drawing.
final class Strokes {

    /// A phone's field for signing is about twice as wide as high, and each side was kept as 0 to
    /// 1.
    private static final double WIDTH = 2;

    private Strokes() {}

    static PenStrokes drawing(List<List<Double>> strokes) {
        return new PenStrokes(strokes.stream().map(Strokes::points).toList());
    }

    private static List<Point> points(List<Double> stroke) {
        return IntStream.range(0, stroke.size() / 2)
                .mapToObj(i -> new Point(WIDTH * stroke.get(2 * i), stroke.get(2 * i + 1)))
                .toList();
    }
}
