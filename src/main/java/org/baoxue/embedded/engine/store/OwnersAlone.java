package org.baoxue.embedded.engine.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and directories that only the account that runs the engine can read: not all that lies in
/// them is sealed. On a file system without such permissions they are as the directory says.
public final class OwnersAlone {

    private OwnersAlone() {}

    /// Makes a directory and those above it that are missing; one that stands stays as it is.
    public static void directory(Path directory) throws IOException {
        Files.createDirectories(directory, permitting("rwx------"));
    }

    /// Makes an empty file where there is none, so that whoever fills it need not see to that.
    static void file(Path file) throws IOException {
        try {
            Files.createFile(file, permitting("rw-------"));
        } catch (FileAlreadyExistsException _) {
            // It stays as somebody made it.
        }
    }

    private static FileAttribute<?>[] permitting(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
