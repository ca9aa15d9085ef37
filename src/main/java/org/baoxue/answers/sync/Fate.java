package org.baoxue.answers.sync;

/// What became of a change.
public enum Fate {
    /// It stood from then on.
    TAKEN,
    /// It said what stood already.
    AGREED,
    /// Something else had come to stand that its author had not seen.
    CONTESTED,
    /// A person's decision between what stood and what contested it: it stood from then on.
    DECIDED
}
