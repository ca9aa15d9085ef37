package org.baoxue.printing.layout;

/// How a stretch of text looks.
///
/// @param leading the height of a line as a multiple of the type size
/// @param grey 0 is black, 1 is paper
/// @param underlined a thin rule below, as on a blank that was filled in
public record Style(Face face, Size size, double leading, double grey, boolean underlined) {

    /// 小二 in the title's face.
    public static final Style TITLE = of(Face.TITLE, Size.SMALL_2).leading(1.5);

    /// 三号黑体: the first level of headings.
    public static final Style HEADING = of(Face.HEI, Size.NO_3).leading(1.75);

    /// 三号 on a line of about 28 points: the body of an official letter.
    public static final Style BODY = of(Face.FANGSONG, Size.NO_3).leading(1.75);

    /// 五号宋体: what stands in a table.
    public static final Style CELL = of(Face.SONG, Size.NO_5);

    /// 五号黑体: heads of tables and labels.
    public static final Style LABEL = of(Face.HEI, Size.NO_5);

    /// 五号楷体: what a person wrote.
    public static final Style WRITTEN = of(Face.KAI, Size.NO_5);

    /// 小五宋体: notes, sources, page heads and feet.
    public static final Style NOTE = of(Face.SONG, Size.SMALL_5);

    public static Style of(Face face, Size size) {
        return new Style(face, size, 1.45, 0, false);
    }

    public Style in(Face other) {
        return new Style(other, size, leading, grey, underlined);
    }

    public Style at(Size other) {
        return new Style(face, other, leading, grey, underlined);
    }

    public Style leading(double factor) {
        return new Style(face, size, factor, grey, underlined);
    }

    public Style grey(double tone) {
        return new Style(face, size, leading, tone, underlined);
    }

    public Style underline() {
        return new Style(face, size, leading, grey, true);
    }

    double points() {
        return size.points();
    }

    double lineHeight() {
        return size.points() * leading;
    }
}
