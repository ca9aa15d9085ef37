package org.baoxue.printing.layout;

import java.util.List;

/// A signature drawn by hand, printed as smooth lines.
///
/// @param strokes the pen's path each time it touched the paper
public record PenStrokes(List<List<Point>> strokes) implements Drawing {

    private static final double PEN = 1.1;

    /// A place in the signature's own box: x to the right, y downwards, in any unit.
    public record Point(double x, double y) {}

    public PenStrokes {
        strokes = strokes.stream().filter(stroke -> !stroke.isEmpty()).map(List::copyOf).toList();
    }

    /// Draws as large as the box allows without distortion, standing on its lower edge.
    @Override
    public void draw(Ink ink, double left, double top, double width, double height) {
        if (strokes.isEmpty()) {
            return;
        }
        var bounds = Bounds.of(strokes);
        double scale =
                Math.min((width - 2 * PEN) / bounds.width(), (height - 2 * PEN) / bounds.height());
        double x = left + (width - scale * bounds.width()) / 2 - scale * bounds.left;
        double y = top + height - PEN - scale * bounds.bottom;
        ink.grey(0);
        for (var stroke : strokes) {
            draw(
                    ink,
                    stroke.stream()
                            .map(point -> new Point(x + scale * point.x, y + scale * point.y))
                            .toList());
        }
    }

    /// A curve through all points (Catmull-Rom), each piece steered by the points around it.
    private static void draw(Ink ink, List<Point> path) {
        ink.moveTo(path.getFirst().x, path.getFirst().y, PEN);
        for (int i = 0; i < Math.max(1, path.size() - 1); i++) {
            var before = at(path, i - 1);
            var from = at(path, i);
            var to = at(path, i + 1);
            var after = at(path, i + 2);
            ink.curveTo(
                    from.x + (to.x - before.x) / 6,
                    from.y + (to.y - before.y) / 6,
                    to.x - (after.x - from.x) / 6,
                    to.y - (after.y - from.y) / 6,
                    to.x,
                    to.y);
        }
        ink.stroke();
    }

    private static Point at(List<Point> path, int index) {
        return path.get(Math.clamp(index, 0, path.size() - 1));
    }

    private record Bounds(double left, double top, double right, double bottom) {

        static Bounds of(List<List<Point>> strokes) {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (var stroke : strokes) {
                for (var point : stroke) {
                    left = Math.min(left, point.x);
                    right = Math.max(right, point.x);
                    top = Math.min(top, point.y);
                    bottom = Math.max(bottom, point.y);
                }
            }
            return new Bounds(left, top, right, bottom);
        }

        /// A straight stroke has no width, and a dot has neither.
        double width() {
            return Math.max(right - left, 1e-6);
        }

        double height() {
            return Math.max(bottom - top, 1e-6);
        }
    }
}
