package org.baoxue.printing.layout;

/// Something drawn rather than set: a signature, a QR code, a photo. It fits itself into its box.
@FunctionalInterface
public interface Drawing {

    /// Draws into the box whose upper left corner is given, in points from the sheet's upper left.
    void draw(Ink ink, double left, double top, double width, double height);
}
