package org.baoxue.seed;

import org.baoxue.shared.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The seed's files as bytes: what their hashes are taken of, and what is read.
record SeedFiles(Path directory, Map<String, byte[]> contents, Map<String, Sha256> hashes) {

    static SeedFiles in(Path directory) {
        var contents = new HashMap<String, byte[]>();
        var hashes = new HashMap<String, Sha256>();
        for (var sheet : Sheets.ALL) {
            try {
                var file = directory.resolve(sheet.file());
                var bytes = Files.readAllBytes(file);
                contents.put(sheet.file(), bytes);
                hashes.put(sheet.file(), Sha256.sum(bytes));
            } catch (NoSuchFileException missing) {
                // Refused, together with whatever else is wrong, when the sheet is read.
            } catch (IOException cause) {
                throw new UncheckedIOException("cannot read the seed in " + directory, cause);
            }
        }
        return new SeedFiles(directory, contents, hashes);
    }

    Optional<byte[]> bytes(Sheet<?> sheet) {
        return Optional.ofNullable(contents.get(sheet.file()));
    }

    Optional<Sha256> hash(Sheet<?> sheet) {
        return Optional.ofNullable(hashes.get(sheet.file()));
    }
}
