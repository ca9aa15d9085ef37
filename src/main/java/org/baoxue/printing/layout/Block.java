package org.baoxue.printing.layout;

/// What a page is filled with, from top to bottom.
public sealed interface Block permits Paragraph, Table, Gap {

    /// Begins to pour the block into a column of this width, in points.
    Pour pour(double width, Fonts fonts);
}
