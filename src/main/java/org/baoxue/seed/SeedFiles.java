package org.baoxue.seed;

import org.baoxue.shared.Sha256;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The seed's files, of which only the hashes are kept: a county's files may be larger than the
/// memory.
record SeedFiles(Path directory, Map<String, Sha256> hashes) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static SeedFiles in(Path directory) {
        var hashes = new HashMap<String, Sha256>();
        for (var sheet : Sheets.ALL) {
            try {
                hashes.put(sheet.file(), hashOf(directory.resolve(sheet.file())));
            } catch (NoSuchFileException missing) {
                // Refused, together with whatever else is wrong, when the sheet is read.
            } catch (IOException cause) {
                throw new UncheckedIOException("cannot read the seed in " + directory, cause);
            }
        }
        return new SeedFiles(directory, hashes);
    }

    private static Sha256 hashOf(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.ending(digest);
    }

    boolean has(Sheet<?> sheet) {
        return hashes.containsKey(sheet.file());
    }

    /// The file as text, which fails where it is not UTF-8.
    BufferedReader text(Sheet<?> sheet) throws IOException {
        var text = Files.newBufferedReader(directory.resolve(sheet.file()));
        // Spreadsheets put a byte order mark before the header.
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    Optional<Sha256> hash(Sheet<?> sheet) {
        return Optional.ofNullable(hashes.get(sheet.file()));
    }
}
