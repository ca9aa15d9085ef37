package org.baoxue.registry;

/// One thing wrong with a record: the field by its input name, the value (masked where personal)
/// and a stable word.
public record Fault(String field, String value, String fault) {}
