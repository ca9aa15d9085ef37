package org.baoxue.printing.layout;

/// Where the content of a cell stands between its upper and lower rule.
public enum Stand {
    TOP,
    MIDDLE,
    BOTTOM
}
