package org.baoxue.printing.layout;

/// A piece of a block that stands on one page.
interface Strip {

    double height();

    /// Space above it, which is dropped at the top of a page or cell.
    double above();

    void draw(Ink ink, double left, double top);
}
