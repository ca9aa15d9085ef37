package org.baoxue.printing.layout;

/// A sheet of paper and its margins, in millimetres.
public record PageFormat(
        double width, double height, double top, double right, double bottom, double left) {

    /// A4 with the margins of official documents (GB/T 9704): 37, 26, 35 and 28.
    public static final PageFormat OFFICIAL = new PageFormat(210, 297, 37, 26, 35, 28);

    /// A4 with narrower margins, for forms.
    public static final PageFormat FORM = new PageFormat(210, 297, 25, 20, 24, 22);

    /// A4 across, for registers.
    public static final PageFormat ACROSS = new PageFormat(297, 210, 22, 15, 20, 15);

    double textWidth() {
        return Length.points(width - left - right);
    }

    double textTop() {
        return Length.points(top);
    }

    double textBottom() {
        return Length.points(height - bottom);
    }
}
