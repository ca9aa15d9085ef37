package org.baoxue.embedded;

import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.embedded.engine.store.OwnersAlone;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `baoxue.embedded.*`: where the engine keeps its file, on which loopback port it answers (0: any
/// free one), and what it may take.
///
/// @param directory the data directory, made where it is missing, for the eyes of the account alone
///   that runs the service; the word `memory` keeps all in memory
/// @param resultMemory what sorting or gathering one query's result may hold
/// @param cacheMemory what pages read from the file may hold
/// @param keepFree room on the disk that is never used: below it, writes that add are refused
@ConfigurationProperties("baoxue.embedded")
record EmbeddedSettings(
        @DefaultValue("data") Path directory,
        @DefaultValue("0") int port,
        @DefaultValue("64MB") DataSize resultMemory,
        @DefaultValue("64MB") DataSize cacheMemory,
        @DefaultValue("64MB") DataSize keepFree) {

    /// The file of the engine that came before this one.
    private static final String FORMER = "baoxue.mv";

    boolean inMemory() {
        return directory.equals(Path.of("memory"));
    }

    EngineSettings engine() {
        return new EngineSettings(
                inMemory() ? null : file(),
                port,
                resultMemory.toBytes(),
                cacheMemory.toBytes(),
                inMemory() ? 0 : keepFree.toBytes());
    }

    private Path file() {
        try {
            OwnersAlone.directory(directory);
        } catch (IOException cause) {
            throw new UncheckedIOException(
                    "baoxue.embedded.directory cannot be made: " + directory, cause);
        }
        if (Files.exists(directory.resolve(FORMER))) {
            throw new IllegalStateException(
                    directory.resolve(FORMER)
                            + " is the data file of a former engine, which this version does not"
                            + " read. Move it away, or name another baoxue.embedded.directory.");
        }
        return directory.resolve("baoxue.db");
    }
}
