package org.baoxue.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.baoxue.seed.generate.County;
import org.baoxue.seed.generate.Family;
import org.baoxue.seed.generate.Shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Writes a county's files: `GenerateCounty <directory>` the sample's, `GenerateCounty <directory>
/// <number> <households>` those of any other.
final class GenerateCounty {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Path directory;

    private GenerateCounty(Path directory) {
        this.directory = directory;
    }

    static void main(String[] args) {
        switch (args.length) {
            case 1 -> write(County.sample(), Path.of(args[0]));
            case 3 -> {
                var shape = Shape.of(Integer.parseInt(args[2]));
                write(County.of(Long.parseLong(args[1]), shape), Path.of(args[0]));
            }
            default -> throw new IllegalArgumentException("<directory> [<number> <households>]");
        }
    }

    static void write(County county, Path directory) {
        var files = new GenerateCounty(directory);
        files.write(Sheets.TOWNS, county.towns().stream());
        files.write(Sheets.VILLAGES, county.villages().stream());
        files.write(Sheets.SCHOOLS, county.schools().stream());
        files.write(Sheets.ACCOUNTS, county.accounts().stream());
        // Made twice rather than held once: memory stays small however many there are.
        files.write(Sheets.HOUSEHOLDS, county.families().map(Family::household));
        files.write(
                Sheets.CHILDREN, county.families().flatMap(family -> family.children().stream()));
    }

    private <R> void write(Sheet<R> sheet, Stream<R> records) {
        try {
            var file = directory.resolve(sheet.file());
            Files.createDirectories(file.getParent());
            try (var csv = new CSVPrinter(Files.newBufferedWriter(file, UTF_8), FORMAT)) {
                csv.printRecord(sheet.header());
                for (var record : (Iterable<R>) records::iterator) {
                    csv.printRecord(sheet.cells().apply(record));
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot write " + sheet.file(), cause);
        }
    }
}
