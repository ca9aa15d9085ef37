package org.baoxue.embedded.engine.store;

import org.baoxue.embedded.engine.error.Errors;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/// The disk on which a file lies, and how much of it is never used.
record Disk(@Nullable FileStore disk, long keptFree) {

    static Disk of(@Nullable Path file, long keptFree) throws IOException {
        return new Disk(file == null ? null : Files.getFileStore(file), keptFree);
    }

    /// Refuses what adds to the data where there is too little room.
    void checkRoom() {
        try {
            if (disk != null && disk.getUsableSpace() < keptFree) {
                throw Errors.outOfDiskSpace(disk.getUsableSpace(), keptFree);
            }
        } catch (IOException unknown) {
            // Then the write itself finds out.
        }
    }
}
