package org.baoxue.checklists.form;

/// One of the answers that a choice offers.
///
/// @param code stable, kept as the answer
public record Option(String code, String label) {}
