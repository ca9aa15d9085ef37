package org.baoxue.checklists.form;

/// Asked only where another item, above, was answered so.
///
/// @param item the other item's key
public record Condition(String item, AnswerValue is) {}
