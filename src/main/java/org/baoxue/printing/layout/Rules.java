package org.baoxue.printing.layout;

/// Which rules a table draws.
public enum Rules {
    /// A frame of 1 point and rules of half a point between all cells.
    GRID,
    /// Rules above, below and between the rows only.
    OPEN,
    NONE
}
