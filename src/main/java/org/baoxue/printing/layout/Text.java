package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.List;

/// Words in one or several styles, with ticks and small drawings between them. Immutable.
///
/// A line feed starts a new line. [#NO_BREAK] between two characters keeps them on one line.
public record Text(List<Piece> pieces) {

    /// The word joiner: nothing to see, and no line ends there.
    public static final char NO_BREAK = '\u2060';

    /// What a line is made of.
    sealed interface Piece {}

    record Words(String words, Style style) implements Piece {}

    record Figure(Drawing drawing, double width, double height) implements Piece {}

    /// A blank of a fixed width that is ticked or not.
    record Tick(boolean ticked, Style style) implements Piece {}

    public Text {
        pieces = List.copyOf(pieces);
    }

    public static Text of(String words, Style style) {
        return new Text(List.of(new Words(words, style)));
    }

    public static Text empty() {
        return new Text(List.of());
    }

    public Text and(String words, Style style) {
        return with(new Words(words, style));
    }

    public Text and(Text more) {
        var joined = new ArrayList<>(pieces);
        joined.addAll(more.pieces);
        return new Text(joined);
    }

    /// A drawing that stands in the line like a character, as large as given in millimetres.
    public Text and(Drawing drawing, double widthMm, double heightMm) {
        return with(new Figure(drawing, Length.points(widthMm), Length.points(heightMm)));
    }

    /// `是(√)` or `是( )`, never broken over two lines.
    public Text choice(String label, boolean picked, Style style) {
        return and(label + NO_BREAK + "(", style).with(new Tick(picked, style)).and(")", style);
    }

    private Text with(Piece piece) {
        var joined = new ArrayList<>(pieces);
        joined.add(piece);
        return new Text(joined);
    }
}
