package org.baoxue.embedded.engine.error;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Why the engine does not start, back up or restore, and what to do about it, in words for the one
/// who runs it.
public final class EngineRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private EngineRefusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public static EngineRefusal locked(Path file) {
        return new EngineRefusal(
                "The data file %s is in use (locked) by another process. Stop that one, or name another"
                                .formatted(file)
                        + " directory.",
                null);
    }

    public static EngineRefusal unwritable(Path file, @Nullable Throwable cause) {
        return new EngineRefusal(
                "The data file %s cannot be written. Its directory must exist and let this account"
                                .formatted(file)
                        + " write.",
                cause);
    }

    public static EngineRefusal damaged(Path file, String how, @Nullable Throwable cause) {
        return new EngineRefusal(
                "The data file %s is damaged: %s. It was left as it is. Keep a copy of it, and restore"
                                .formatted(file, how)
                        + " the newest backup.",
                cause);
    }

    public static EngineRefusal foreign(Path file, @Nullable Throwable cause) {
        return new EngineRefusal(
                "The file %s is not a data file of this engine. Move it away, or name another directory."
                        .formatted(file),
                cause);
    }

    public static EngineRefusal portInUse(int port, Throwable cause) {
        return new EngineRefusal(
                "The port %d of 127.0.0.1 is in use already. Name another, or 0 for any free one."
                        .formatted(port),
                cause);
    }

    public static EngineRefusal exists(Path file) {
        return new EngineRefusal(
                "The file %s exists already and is not overwritten. Name another, or move it away."
                        .formatted(file),
                null);
    }

    public static EngineRefusal missing(Path file) {
        return new EngineRefusal("There is no file %s.".formatted(file), null);
    }

    public static EngineRefusal noDirectory(Path file) {
        return new EngineRefusal(
                "The directory of %s does not exist, or this account may not write to it."
                        .formatted(file),
                null);
    }

    public static EngineRefusal notCopied(Path from, Path to, Throwable cause) {
        return new EngineRefusal(
                Errors.isNoRoom(cause)
                        ? "There is no room on the disk of %s for a copy of %s. Make room, or name another."
                                .formatted(to, from)
                        : "%s could not be copied to %s: %s."
                                .formatted(from, to, cause.getMessage()),
                cause);
    }
}
