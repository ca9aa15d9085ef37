package org.baoxue.printing.layout;

import org.baoxue.printing.layout.Text.Figure;
import org.jspecify.annotations.Nullable;

/// A text set in type but not yet in lines: for every character its font, glyph and width.
///
/// Kept as parallel arrays because a register sets half a million characters.
final class Galley {

    private static final double EM_ASCENT = 0.88;

    private final Fonts fonts;
    private int size;
    private int[] codePoints;
    private double[] widths;
    private Style[] styles;
    private @Nullable FontFile[] files;
    private @Nullable Figure[] figures;

    private Galley(Fonts fonts, int capacity) {
        this.fonts = fonts;
        codePoints = new int[capacity];
        widths = new double[capacity];
        styles = new Style[capacity];
        files = new FontFile[capacity];
        figures = new Figure[capacity];
    }

    static Galley set(Text text, Fonts fonts) {
        int capacity = 0;
        for (var piece : text.pieces()) {
            capacity += piece instanceof Text.Words words ? words.words().length() : 1;
        }
        var galley = new Galley(fonts, capacity);
        for (var piece : text.pieces()) {
            switch (piece) {
                case Text.Words(var words, var style) -> galley.words(words, style);
                case Text.Tick(var ticked, var style) -> galley.tick(ticked, style);
                case Figure figure -> galley.figure(figure);
            }
        }
        return galley;
    }

    private void words(String words, Style style) {
        var wanted = fonts.file(style.face());
        for (int at = 0; at < words.length(); ) {
            int codePoint = words.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint == '\n' || codePoint == Text.NO_BREAK) {
                put(codePoint, 0, style, null);
            } else if (codePoint == '\t') {
                character(' ', style, wanted);
            } else if (!isInvisible(codePoint)) {
                character(codePoint, style, wanted);
            }
        }
    }

    /// Control characters, joiners and the selectors of variant forms have no glyph of their own.
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT -> true;
            case Character.NON_SPACING_MARK -> selectsVariant(codePoint);
            default -> false;
        };
    }

    private static boolean selectsVariant(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private void character(int codePoint, Style style, FontFile wanted) {
        var file = wanted;
        int printed = codePoint;
        if (wanted.glyph(codePoint) == 0) {
            file = fonts.having(codePoint, style.face());
            printed = file.glyph(codePoint) == 0 ? Fonts.MISSING : codePoint;
        }
        double width = file.advance(file.glyph(printed)) / 1000.0 * style.points();
        if (size > 0 && Kinsoku.closesUp(codePoints[size - 1], printed)) {
            closeUp(size - 1);
        }
        put(printed, width, style, file);
    }

    /// Takes the blank half of a full-width mark away.
    private void closeUp(int at) {
        double em = styles[at].points();
        if (widths[at] > 0.9 * em) {
            widths[at] -= em / 2;
        }
    }

    /// In the bolder face, to be seen at a glance.
    private void tick(boolean ticked, Style style) {
        int mark = ticked ? '√' : ' ';
        put(mark, style.points(), style, fonts.having(mark, Face.HEI));
    }

    /// A drawing lines up with the characters before it.
    private void figure(Figure figure) {
        var style = size == 0 ? Style.CELL : styles[size - 1];
        put('〓', figure.width(), style, null);
        figures[size - 1] = figure;
    }

    private void put(int codePoint, double width, Style style, @Nullable FontFile file) {
        codePoints[size] = codePoint;
        widths[size] = width;
        styles[size] = style;
        files[size] = file;
        size++;
    }

    int size() {
        return size;
    }

    int codePoint(int at) {
        return codePoints[at];
    }

    double width(int at) {
        return widths[at];
    }

    Style style(int at) {
        return styles[at];
    }

    /// The font of a character; none for a line feed, a joiner or a drawing.
    @Nullable FontFile file(int at) {
        return files[at];
    }

    @Nullable Figure figure(int at) {
        return figures[at];
    }

    /// How far the pen moves over these characters.
    double width(int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += widths[at];
        }
        return sum;
    }

    /// From the top of a line of this style down to its baseline.
    static double baseline(Style style) {
        return (style.lineHeight() - style.points()) / 2 + EM_ASCENT * style.points();
    }

    String text(int from, int to) {
        return new String(codePoints, from, to - from);
    }
}
