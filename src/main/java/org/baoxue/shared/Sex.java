package org.baoxue.shared;

/// 性别, as the sequence digits of a citizen ID tell it.
public enum Sex {
    MALE,
    FEMALE
}
