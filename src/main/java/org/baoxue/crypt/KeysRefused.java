package org.baoxue.crypt;

import java.nio.file.Path;

/// Stops the start: what is sealed in the database could not be opened, or would be lost.
final class KeysRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String SEALED_BY =
            "The citizen IDs and telephone numbers in the database are sealed by the master key ";

    private final String action;

    private KeysRefused(String what, String action, Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    private KeysRefused(String what, String action) {
        super(what);
        this.action = action;
    }

    static KeysRefused unnamed() {
        return new KeysRefused(
                "Nobody has said where the master key lies by which citizen IDs and telephone"
                        + " numbers are sealed on the MongoDB server.",
                "Name a file by baoxue.crypt.key-file, the same on all instances: the first of them"
                        + " makes it. Or name a key management service by baoxue.crypt.provider.");
    }

    static KeysRefused missing(KeyPlace place, String masterKey) {
        return new KeysRefused(
                SEALED_BY + masterKey + ", and there is nothing in " + place + ".",
                "Put the key file, or its copy, there; or name its place by"
                        + " baoxue.crypt.key-file.");
    }

    static KeysRefused other(KeyPlace place, String masterKey) {
        return new KeysRefused(
                SEALED_BY + masterKey + ", which is not in " + place + ".",
                "Put the key file that belongs to these data there, or its copy; since a rotation"
                        + " that is the new one.");
    }

    static KeysRefused nothingSealed() {
        return new KeysRefused(
                "Nothing is sealed in this database: no service has begun it.",
                "See to baoxue.embedded.directory, or to spring.mongodb.uri.");
    }

    static KeysRefused malformed(Path file) {
        return new KeysRefused(
                "The key file %s holds something else than master keys.".formatted(file),
                "It has a line for each key, 96 bytes in base64. Put its copy there.");
    }

    static KeysRefused unreadable(Path file, Exception cause) {
        return new KeysRefused(
                "The key file %s cannot be read: %s".formatted(file, cause),
                "See to it that the service may read it.",
                cause);
    }

    static KeysRefused unwritable(Path file, Exception cause) {
        return new KeysRefused(
                "The key file %s cannot be made: %s".formatted(file, cause),
                "Name another place by baoxue.crypt.key-file.",
                cause);
    }

    static KeysRefused busy(KeyPlace place) {
        return new KeysRefused(
                "Somebody else is rotating the master key in " + place + ".",
                "Wait until that is through, then start from the key file as it is.");
    }

    static KeysRefused unopened(String masterKey, RuntimeException cause) {
        return new KeysRefused(
                "The data key cannot be unwrapped by the master key %s: %s"
                        .formatted(masterKey, cause.getMessage()),
                "See to baoxue.crypt.kms, and to whether the service answers.",
                cause);
    }

    String action() {
        return action;
    }
}
