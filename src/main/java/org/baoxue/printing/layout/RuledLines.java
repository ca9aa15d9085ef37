package org.baoxue.printing.layout;

import java.util.Map;
import java.util.TreeMap;

/// Rules collected from cell edges: edges that meet end to end become one line.
final class RuledLines {

    private record Edge(long at, long end) {}

    private final Map<Edge, Double> horizontals = new TreeMap<>(RuledLines::compare);
    private final Map<Edge, Double> verticals = new TreeMap<>(RuledLines::compare);

    private static int compare(Edge one, Edge other) {
        int order = Long.compare(one.at, other.at);
        return order == 0 ? Long.compare(one.end, other.end) : order;
    }

    void horizontal(double y, double from, double to) {
        join(horizontals, y, from, to);
    }

    void vertical(double x, double from, double to) {
        join(verticals, x, from, to);
    }

    /// A line is known by where it is and where it ends; what starts there carries it on.
    private static void join(Map<Edge, Double> lines, double at, double from, double to) {
        var start = lines.remove(new Edge(hundredths(at), hundredths(from)));
        lines.put(new Edge(hundredths(at), hundredths(to)), start == null ? from : start);
    }

    private static long hundredths(double length) {
        return Math.round(length * 100);
    }

    void draw(Ink ink, double left, double top, double heavy) {
        horizontals.forEach((edge, from) -> {
            double y = top + edge.at / 100.0;
            ink.line(left + from, y, left + edge.end / 100.0, y, heavy);
        });
        verticals.forEach((edge, from) -> {
            double x = left + edge.at / 100.0;
            ink.line(x, top + from, x, top + edge.end / 100.0, heavy);
        });
    }
}
