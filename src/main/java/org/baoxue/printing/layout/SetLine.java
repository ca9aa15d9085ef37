package org.baoxue.printing.layout;

/// A line with its alignment and the space above it.
///
/// @param height with the space below it
/// @param opens whether it is the first of its paragraph
/// @param closes whether it is the last
record SetLine(Line line, Align align, double above, double height, boolean opens, boolean closes)
        implements Strip {

    @Override
    public void draw(Ink ink, double left, double top) {
        line.draw(ink, left, top, align);
    }
}
