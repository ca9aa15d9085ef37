package org.baoxue.seed;

/// Why a row cannot be used.
///
/// @param line where the row begins, the header being line 1; 0 for the file as a whole
/// @param field the column; empty for the row as a whole
record BadRow(String file, long line, String field, String reason) {

    BadRow {
        // Where columns are shifted, a citizen ID may turn up in any message: it is never repeated.
        reason = reason.replaceAll("\\d{13,}[Xx]?", "(a long number)");
    }

    @Override
    public String toString() {
        var place = line == 0 ? file : "%s, line %d".formatted(file, line);
        return "%s%s: %s".formatted(place, field.isEmpty() ? "" : ", " + field, reason);
    }
}
