package org.baoxue.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.seed.generate.County;
import org.baoxue.seed.generate.Shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;

/// A county with towns and inspectors enough for a large review.
public final class FieldCounty {

    private static final Shape SHAPE = new Shape(30, 180, 18_000);
    private static final int NUMBER = 7;
    private static final int INSPECTORS = 130;
    private static final String FIRST = "inspector01";

    private FieldCounty() {}

    /// Writes its files, as {@link GenerateCounty} does, and adds inspectors who belong nowhere in
    /// it and may do what the first of its own may.
    public static void write(Path directory) throws IOException {
        GenerateCounty.write(County.of(NUMBER, SHAPE), directory);
        var file = directory.resolve(Sheets.ACCOUNTS.file());
        try (var accounts = Files.lines(file, UTF_8)) {
            var one = accounts.filter(line -> line.startsWith(FIRST)).findFirst().orElseThrow();
            var guests =
                    IntStream.rangeClosed(1, INSPECTORS)
                            .mapToObj("guest%03d"::formatted)
                            .map(guest -> one.replace(FIRST, guest))
                            .toList();
            Files.write(file, guests, UTF_8, StandardOpenOption.APPEND);
        }
    }
}
