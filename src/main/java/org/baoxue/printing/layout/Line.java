package org.baoxue.printing.layout;

/// One line of a galley: the characters from `from` to before `to`.
///
/// @param indent from the left margin to the start of the room it was broken for
/// @param room the width that it was broken for
/// @param width its own, at most `room`
/// @param ends whether the paragraph, or a line feed, ends it
record Line(
        Galley galley, int from, int to, double indent, double room, double width, boolean ends) {

    /// The middle of a character stands this far above the baseline, in ems.
    private static final double MIDDLE = 0.38;

    private static final double UNDERLINE = 0.18;
    private static final double FIGURE_MARGIN = 1.5;

    double height() {
        return rise() + fall();
    }

    /// From the top of the line to its baseline.
    double rise() {
        double rise = 0;
        for (int at = from; at < Math.max(to, from + 1); at++) {
            rise = Math.max(rise, rise(at));
        }
        return rise;
    }

    private double fall() {
        double fall = 0;
        for (int at = from; at < Math.max(to, from + 1); at++) {
            fall = Math.max(fall, fall(at));
        }
        return fall;
    }

    private double rise(int at) {
        var style = galley.style(at);
        var figure = galley.figure(at);
        return figure == null
                ? Galley.baseline(style)
                : figure.height() / 2 + MIDDLE * style.points() + FIGURE_MARGIN;
    }

    private double fall(int at) {
        var style = galley.style(at);
        var figure = galley.figure(at);
        return figure == null
                ? style.lineHeight() - Galley.baseline(style)
                : figure.height() / 2 - MIDDLE * style.points() + FIGURE_MARGIN;
    }

    /// Draws the line with its top at `top`, between the margins that it was broken for.
    void draw(Ink ink, double left, double top, Align align) {
        double spare = Math.max(0, room - width);
        double start =
                left
                        + indent
                        + switch (align) {
                            case CENTRE -> spare / 2;
                            case RIGHT -> spare;
                            case LEFT, JUSTIFIED -> 0;
                        };
        double stretch = align == Align.JUSTIFIED && !ends ? stretch(spare) : 0;
        drawRuns(ink, start, top + rise(), stretch);
    }

    /// What every gap takes of the spare room; nothing where it would tear the line apart.
    private double stretch(double spare) {
        int gaps = 0;
        for (int at = from; at < to - 1; at++) {
            if (isGap(at)) {
                gaps++;
            }
        }
        double each = gaps == 0 ? 0 : spare / gaps;
        return each > galley.style(from).points() ? 0 : each;
    }

    private boolean isGap(int at) {
        return Kinsoku.breaks(galley.codePoint(at), galley.codePoint(at + 1));
    }

    private void drawRuns(Ink ink, double start, double baseline, double stretch) {
        double pen = start;
        int at = from;
        while (at < to) {
            var file = galley.file(at);
            if (file == null) {
                drawFigure(ink, at, pen, baseline);
                pen += galley.width(at++);
            } else {
                int end = endOfRun(at);
                pen = drawRun(ink, file, at, end, pen, baseline, stretch);
                at = end;
            }
        }
    }

    private void drawFigure(Ink ink, int at, double pen, double baseline) {
        var figure = galley.figure(at);
        if (figure != null) {
            double middle = baseline - MIDDLE * galley.style(at).points();
            double top = middle - figure.height() / 2;
            figure.drawing().draw(ink, pen, top, figure.width(), figure.height());
        }
    }

    /// Where the characters of one font and style end.
    private int endOfRun(int start) {
        var file = galley.file(start);
        var style = galley.style(start);
        int at = start + 1;
        while (at < to && galley.file(at) == file && galley.style(at).equals(style)) {
            at++;
        }
        return at;
    }

    private double drawRun(
            Ink ink, FontFile file, int start, int end, double left, double base, double stretch) {
        var style = galley.style(start);
        double pen = left;
        ink.startRun(file, style, pen, base);
        for (int at = start; at < end; at++) {
            boolean stretched = stretch > 0 && at < to - 1 && isGap(at);
            double advance = galley.width(at) + (stretched ? stretch : 0);
            ink.character(galley.codePoint(at), advance);
            pen += advance;
        }
        ink.endRun();
        if (style.underlined()) {
            double below = base + UNDERLINE * style.points();
            ink.line(left, below, pen, below, 0.5);
        }
        return pen;
    }
}
