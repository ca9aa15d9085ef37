package org.baoxue.checklists.form;

/// A line at the foot of a form for a drawn signature.
///
/// @param key the role that signs: `inspectors`, `unit-head`, `parent`
/// @param label as printed
/// @param ifMissing what a missing signature means on submission
public record SignatureLine(String key, String label, Policy ifMissing) {}
