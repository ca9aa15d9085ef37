package org.baoxue.embedded.engine.store;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Files and directories that only the account that runs the engine can read: not all that lies in
/// them is sealed. On a file system without such permissions they are as the directory says.
public final class OwnersAlone {

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);

    private OwnersAlone() {}

    /// Makes a directory and those above it that are missing; one that stands stays as it is.
    public static void directory(Path directory) throws IOException {
        Files.createDirectories(directory, permitting("rwx------"));
    }

    /// Makes an empty file, so that whoever fills it need not see to that.
    ///
    /// @throws FileAlreadyExistsException where somebody else was first, who could read it
    static void file(Path file) throws IOException {
        Files.createFile(file, permitting("rw-------"));
    }

    /// The same where there is none; one that stands is closed to all who are neither its owner nor
    /// of its group.
    static void fileOrItself(Path file) throws IOException {
        try {
            file(file);
        } catch (FileAlreadyExistsException _) {
            if (isPosix()) {
                var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                if (permissions.removeAll(OTHERS)) {
                    Files.setPosixFilePermissions(file, permissions);
                }
            }
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permitting(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
