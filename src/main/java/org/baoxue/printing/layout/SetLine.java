package org.baoxue.printing.layout;

/// A line with its alignment and the space above it.
record SetLine(Line line, Align align, double above, double height) implements Strip {

    @Override
    public void draw(Ink ink, double left, double top) {
        line.draw(ink, left, top, align);
    }
}
