package org.baoxue.printing.layout;

/// Where lines stand between their margins.
public enum Align {
    LEFT,
    CENTRE,
    RIGHT,
    /// Both edges straight, the last line left.
    JUSTIFIED
}
