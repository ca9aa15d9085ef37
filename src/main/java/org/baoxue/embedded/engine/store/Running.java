package org.baoxue.embedded.engine.store;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/// The small file beside an open data file, for the commands of its administrator: on which port
/// the engine answers, and the word by which it knows who asks. Only the account that runs the
/// engine may read it. What a kill leaves behind leads to a port where nobody knows the word.
///
/// @param port the loopback port
/// @param word what an administrator's command must carry
public record Running(int port, String word) {

    private static final Pattern TOLD = Pattern.compile("(\\d{1,5}) (\\S+)\\s*");

    /// A word that nobody can guess.
    public static String newWord() {
        return UUID.randomUUID().toString();
    }

    /// The engine that says it has the file open.
    public static @Nullable Running of(Path dataFile) {
        try {
            var told = TOLD.matcher(Files.readString(beside(dataFile)));
            return told.matches()
                    ? new Running(Integer.parseInt(told.group(1)), told.group(2))
                    : null;
        } catch (IOException none) {
            return null;
        }
    }

    /// Says so.
    public void announce(Path dataFile) {
        try {
            withdraw(dataFile);
            OwnersAlone.file(beside(dataFile));
            Files.writeString(beside(dataFile), port + " " + word + "\n");
        } catch (IOException cause) {
            throw EngineRefusal.unwritable(dataFile, cause);
        }
    }

    /// Says it no more.
    public static void withdraw(Path dataFile) throws IOException {
        Files.deleteIfExists(beside(dataFile));
    }

    private static Path beside(Path dataFile) {
        return dataFile.resolveSibling(dataFile.getFileName() + ".running");
    }
}
