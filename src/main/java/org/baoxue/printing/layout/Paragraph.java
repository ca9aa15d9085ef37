package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.List;

/// A paragraph.
///
/// @param first indent of the first line, in ems
/// @param rest indent of the other lines, in ems
/// @param before space above in points, but not at the top of a page or cell
/// @param after space below in points
/// @param balanced lines of about one length, as in a title
public record Paragraph(
        Text text,
        Align align,
        double first,
        double rest,
        double before,
        double after,
        boolean balanced)
        implements Block {

    private static final int WIDOWS = 2;

    public static Paragraph of(Text text) {
        return new Paragraph(text, Align.LEFT, 0, 0, 0, 0, false);
    }

    public static Paragraph of(String words, Style style) {
        return of(Text.of(words, style));
    }

    public Paragraph align(Align other) {
        return new Paragraph(text, other, first, rest, before, after, balanced);
    }

    public Paragraph centred() {
        return align(Align.CENTRE);
    }

    public Paragraph right() {
        return align(Align.RIGHT);
    }

    /// Body text: justified, each paragraph begun by two blank ems.
    public Paragraph body() {
        return align(Align.JUSTIFIED).indented(2);
    }

    public Paragraph indented(double ems) {
        return new Paragraph(text, align, ems, rest, before, after, balanced);
    }

    /// The first line stands out by so many ems, as for a number before an item.
    public Paragraph hanging(double ems) {
        return new Paragraph(text, align, 0, ems, before, after, balanced);
    }

    /// Space above and below, in millimetres.
    public Paragraph spaced(double beforeMm, double afterMm) {
        return new Paragraph(
                text,
                align,
                first,
                rest,
                Length.points(beforeMm),
                Length.points(afterMm),
                balanced);
    }

    public Paragraph balance() {
        return new Paragraph(text, align, first, rest, before, after, true);
    }

    @Override
    public Pour pour(double width, Fonts fonts) {
        return new StripPour(strips(width, fonts), WIDOWS);
    }

    List<SetLine> strips(double width, Fonts fonts) {
        var lines = lines(width, fonts);
        var strips = new ArrayList<SetLine>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            boolean opens = i == 0;
            boolean closes = i == lines.size() - 1;
            double above = opens ? before : 0;
            double height = lines.get(i).height() + (closes ? after : 0);
            strips.add(new SetLine(lines.get(i), align, above, height, opens, closes));
        }
        return strips;
    }

    private List<Line> lines(double width, Fonts fonts) {
        var galley = Galley.set(text, fonts);
        double em = galley.size() == 0 ? 0 : galley.style(0).points();
        var lines = LineBreaking.lines(galley, width, first * em, rest * em);
        return balanced && lines.size() > 1 ? balance(galley, width, lines.size()) : lines;
    }

    /// The narrowest measure that needs no more lines, centred in the width.
    private static List<Line> balance(Galley galley, double width, int count) {
        double narrow = width / (count + 1);
        double wide = width;
        while (wide - narrow > 1) {
            double middle = (narrow + wide) / 2;
            if (LineBreaking.lines(galley, middle, 0, 0).size() <= count) {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        double margin = (width - wide) / 2;
        return LineBreaking.lines(galley, wide + margin, margin, margin);
    }
}
