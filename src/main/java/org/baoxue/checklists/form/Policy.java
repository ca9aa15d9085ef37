package org.baoxue.checklists.form;

import java.util.Locale;

/// What a missing answer (or signature) means when a checklist is submitted.
public enum Policy {
    /// It must be there.
    BLOCK,
    /// It may be missing if a comment says why.
    WARN,
    /// It may be missing.
    IGNORE;

    /// The word used in files: `block`, …
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
