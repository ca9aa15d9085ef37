package org.baoxue.embedded.engine;

import org.baoxue.embedded.engine.store.StoreSettings;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// How an engine is started.
///
/// @param file the data file, made where it is missing; none keeps all in memory
/// @param port the loopback port; 0 takes any free one
/// @param resultBytes how much memory the sorting or gathering of one query's result may take
/// @param cacheBytes how much memory the pages read from the file may take
/// @param freeBytes how much room on the disk is never used: writes that add are refused below
public record EngineSettings(
        @Nullable Path file, int port, long resultBytes, long cacheBytes, long freeBytes) {

    private static final long MEGABYTE = 1024 * 1024;

    /// An engine with its data in a file.
    public static EngineSettings at(Path file) {
        return new EngineSettings(file, 0, 64 * MEGABYTE, 64 * MEGABYTE, 64 * MEGABYTE);
    }

    /// An engine that forgets everything when it is closed.
    public static EngineSettings inMemory() {
        return new EngineSettings(null, 0, 64 * MEGABYTE, 64 * MEGABYTE, 0);
    }

    /// The same on a port.
    public EngineSettings withPort(int other) {
        return new EngineSettings(file, other, resultBytes, cacheBytes, freeBytes);
    }

    /// The same with another bound on memory.
    public EngineSettings withResultBytes(long other) {
        return new EngineSettings(file, port, other, cacheBytes, freeBytes);
    }

    /// The same with another room kept free on the disk.
    public EngineSettings withFreeBytes(long other) {
        return new EngineSettings(file, port, resultBytes, cacheBytes, other);
    }

    StoreSettings store() {
        return new StoreSettings(file, cacheBytes, freeBytes);
    }
}
