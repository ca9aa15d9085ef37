package org.baoxue.checklists.form;

import java.util.Locale;

/// Why a value cannot be the answer to an item.
public enum AnswerFault {
    /// The form has no such item.
    UNKNOWN_ITEM,
    /// The item stands in a repeated block and no block was named.
    BLOCK_MISSING,
    /// The item stands in no repeated block and one was named.
    BLOCK_NEEDLESS,
    /// A tick for a text, a text for a number …
    WRONG_TYPE,
    /// A text of nothing but space; to take an answer back, send none.
    BLANK,
    TOO_LONG,
    NEGATIVE,
    TOO_LARGE,
    UNKNOWN_CHOICE;

    /// Stable, for programs: `wrong-type`, …
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
