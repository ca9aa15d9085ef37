package org.baoxue.seed;

import java.util.List;

/// A file's rows, each with the line on which it begins.
record ReadSheet<R>(Sheet<R> sheet, List<Line<R>> lines) {

    record Line<R>(long number, R record) {}

    ReadSheet {
        lines = List.copyOf(lines);
    }

    List<R> records() {
        return lines.stream().map(Line::record).toList();
    }

    BadRow bad(Line<R> line, String field, String reason) {
        return new BadRow(sheet.file(), line.number(), field, reason);
    }
}
