package org.baoxue.checklists.form;

import org.jspecify.annotations.Nullable;

/// One of the answers that a choice offers.
///
/// @param code stable, kept as the answer
/// @param problem what it is called on a slip; null where the item's words for a problem serve
public record Option(String code, String label, @Nullable String problem) {}
