package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.List;

/// Breaks a galley into lines, each as full as it can be.
final class LineBreaking {

    private static final double TOLERANCE = 0.01;

    private final Galley galley;
    private final double width;
    private final double firstIndent;
    private final double restIndent;
    private final List<Line> lines = new ArrayList<>(1);

    private LineBreaking(Galley galley, double width, double firstIndent, double restIndent) {
        this.galley = galley;
        this.width = width;
        this.firstIndent = firstIndent;
        this.restIndent = restIndent;
    }

    static List<Line> lines(Galley galley, double width, double firstIndent, double restIndent) {
        var breaking = new LineBreaking(galley, width, firstIndent, restIndent);
        for (int start = 0; start < galley.size(); ) {
            start = breaking.takeLine(start);
        }
        return breaking.lines;
    }

    /// Adds the line that begins at `start` and says where the next one begins.
    private int takeLine(int start) {
        double indent = lines.isEmpty() ? firstIndent : restIndent;
        double room = width - indent;
        double used = 0;
        int lastBreak = start;
        int at = start;
        for (; at < galley.size(); at++) {
            int codePoint = galley.codePoint(at);
            if (codePoint == '\n') {
                add(start, at, indent, true);
                return at + 1;
            }
            double advance = galley.width(at);
            if (codePoint != ' ' && used + advance - givenUp(at) > room + TOLERANCE) {
                break;
            }
            used += advance;
            if (at + 1 < galley.size() && Kinsoku.breaks(codePoint, galley.codePoint(at + 1))) {
                lastBreak = at + 1;
            }
        }
        if (at == galley.size()) {
            add(start, at, indent, true);
            return at;
        }
        int end = lastBreak > start ? lastBreak : Math.max(at, start + 1);
        add(start, end, indent, false);
        return skipSpaces(end);
    }

    /// A closing mark gives up its blank half where the line ends.
    private double givenUp(int at) {
        double em = galley.style(at).points();
        boolean full = galley.width(at) > 0.9 * em && Kinsoku.closing(galley.codePoint(at));
        return full ? em / 2 : 0;
    }

    private void add(int from, int to, double indent, boolean ends) {
        int end = to;
        while (end > from
                && galley.codePoint(end - 1) == ' '
                && galley.width(end - 1) > 0
                && !ends) {
            end--;
        }
        double room = width - indent;
        double natural = Math.min(galley.width(from, end), Math.max(room, 0));
        lines.add(new Line(galley, from, end, indent, room, natural, ends));
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < galley.size() && galley.codePoint(at) == ' ') {
            at++;
        }
        return at;
    }
}
