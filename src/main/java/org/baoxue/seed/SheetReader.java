package org.baoxue.seed;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.baoxue.seed.ReadSheet.Line;
import org.baoxue.seed.Row.BadCell;
import org.baoxue.shared.Id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads a sheet, and notes every row that cannot be read.
final class SheetReader<R> {

    private final Sheet<R> sheet;
    private final List<BadRow> bad;
    private final List<Line<R>> lines = new ArrayList<>();
    private final Set<Id> unread = new HashSet<>();

    private SheetReader(Sheet<R> sheet, List<BadRow> bad) {
        this.sheet = sheet;
        this.bad = bad;
    }

    static <R> ReadSheet<R> read(Sheet<R> sheet, SeedFiles files, List<BadRow> bad) {
        var reader = new SheetReader<>(sheet, bad);
        if (files.has(sheet)) {
            reader.readFile(files);
        } else {
            reader.note(0, "", "is missing in " + files.directory());
        }
        return new ReadSheet<>(sheet, reader.lines, reader.unread);
    }

    private void readFile(SeedFiles files) {
        var line = 1L;
        try (var text = files.text(sheet);
                var csv = CSVFormat.RFC4180.parse(text)) {
            var records = csv.iterator();
            if (!records.hasNext() || !records.next().toList().equals(sheet.header())) {
                note(line, "", "the header must read " + String.join(",", sheet.header()));
                return;
            }
            // Taken before the next row is looked for, which moves the parser on.
            line = csv.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                readRow(records.next(), line);
                line = csv.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            if (isNotUtf8(unreadable)) {
                note(0, "", "is not UTF-8");
            } else {
                note(line, "", "cannot be read from here on: a quotation mark is out of place");
            }
        }
    }

    private static boolean isNotUtf8(Exception unreadable) {
        return unreadable instanceof CharacterCodingException
                || unreadable.getCause() instanceof CharacterCodingException;
    }

    private void readRow(CSVRecord cells, long line) {
        if (cells.size() == sheet.header().size()) {
            readCells(cells, line);
        } else if (!isBlank(cells)) {
            var columns = sheet.header().size();
            note(line, "", "has %d cells instead of %d".formatted(cells.size(), columns));
        }
    }

    private static boolean isBlank(CSVRecord cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    private void readCells(CSVRecord cells, long line) {
        var byColumn = new HashMap<String, String>();
        for (var column = 0; column < cells.size(); column++) {
            byColumn.put(sheet.header().get(column), cells.get(column));
        }
        var row = new Row(byColumn);
        try {
            lines.add(new Line<>(line, sheet.record().apply(row)));
        } catch (BadCell fault) {
            note(line, fault.field(), fault.reason());
            noteId(row);
        }
    }

    private void noteId(Row row) {
        try {
            unread.add(row.read("id", sheet.id()));
        } catch (BadCell alreadyNoted) {
            // The id itself is what cannot be read.
        }
    }

    private void note(long line, String field, String reason) {
        bad.add(new BadRow(sheet.file(), line, field, reason));
    }
}
