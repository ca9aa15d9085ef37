package org.baoxue.checklists.form;

/// A section that is filled once for each of something.
///
/// @param subject what it is repeated for: `child`
/// @param paperRoom how many the printed form has room for; more are printed on further sheets
public record Repetition(String subject, int paperRoom) {}
