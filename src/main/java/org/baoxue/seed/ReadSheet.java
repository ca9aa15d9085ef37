package org.baoxue.seed;

import org.baoxue.shared.Id;

import java.util.List;
import java.util.Set;

/// A file's rows, each with the line on which it begins.
///
/// @param unread the ids of rows that are refused, which other rows may name all the same
record ReadSheet<R>(Sheet<R> sheet, List<Line<R>> lines, Set<Id> unread) {

    record Line<R>(long number, R record) {}

    ReadSheet {
        lines = List.copyOf(lines);
        unread = Set.copyOf(unread);
    }

    List<R> records() {
        return lines.stream().map(Line::record).toList();
    }

    BadRow bad(Line<R> line, String field, String reason) {
        return new BadRow(sheet.file(), line.number(), field, reason);
    }
}
