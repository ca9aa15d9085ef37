package org.baoxue.embedded.engine.error;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;

import java.io.IOException;
import java.util.regex.Pattern;

/// The errors that the engine answers with: MongoDB's own codes and names.
public final class Errors {

    private static final Pattern NO_ROOM =
            Pattern.compile("no space|too large|not enough space|quota", Pattern.CASE_INSENSITIVE);

    private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024 + 16 * 1024;

    private Errors() {}

    /// Something that MongoDB can do and this engine cannot.
    public static MongoServerError unsupported(String what) {
        return new MongoServerError(
                238, "NotImplemented", what + " is not supported by this engine");
    }

    public static MongoServerError badValue(String message) {
        return new MongoServerError(ErrorCode.BadValue, message);
    }

    public static MongoServerError failedToParse(String message) {
        return new MongoServerError(ErrorCode.FailedToParse, message);
    }

    public static MongoServerError typeMismatch(String message) {
        return new MongoServerError(ErrorCode.TypeMismatch, message);
    }

    public static MongoServerError unknownOption(String command, String field) {
        return new MongoServerError(
                40415, "BSON field '" + command + "." + field + "' is an unknown field.");
    }

    public static MongoServerError unknownCommand(String command) {
        return new MongoServerError(
                ErrorCode.CommandNotFound, "no such command: '" + command + "'");
    }

    public static MongoServerError invalidBson(String why) {
        return new MongoServerError(22, "InvalidBSON", why);
    }

    public static MongoServerError noNamespace(String message) {
        return new MongoServerError(26, "NamespaceNotFound", message);
    }

    public static MongoServerError noIndex(Object name) {
        return new MongoServerError(
                ErrorCode.IndexNotFound, "index not found with name [" + name + "]");
    }

    public static MongoServerError noTransactions() {
        return new MongoServerError(
                ErrorCode.IllegalOperation,
                "Transaction numbers are only allowed on a replica set member or mongos");
    }

    public static MongoServerError cannotIndex(String why) {
        return new MongoServerError(67, "CannotCreateIndex", why);
    }

    public static MongoServerError tooMuchMemory(long bound) {
        return new MongoServerError(
                292,
                "QueryExceededMemoryLimitNoDiskUseAllowed",
                "A result or sort needs more than the memory limit of " + bound + " bytes");
    }

    public static MongoServerError outOfTime() {
        return new MongoServerError(50, "MaxTimeMSExpired", "operation exceeded time limit");
    }

    /// A commit that failed: for want of room, as is usual, or for another reason.
    public static MongoServerError notWritten(Throwable cause) {
        if (isNoRoom(cause)) {
            return new MongoServerError(
                    14031,
                    "OutOfDiskSpace",
                    "There is no room on the disk for more data: nothing was written. Make room"
                            + " and try again",
                    cause);
        }
        return new MongoServerError(
                1, "InternalError", "The data file could not be written: " + cause, cause);
    }

    /// Whether a file could not be written because the disk is full.
    static boolean isNoRoom(Throwable cause) {
        for (var reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof IOException && NO_ROOM.matcher(reason + "").find()) {
                return true;
            }
        }
        return false;
    }

    /// What the one who runs the engine asked for and cannot have.
    public static MongoServerError refused(EngineRefusal refusal) {
        return new MongoServerError(96, "OperationFailed", refusal.getMessage(), refusal);
    }

    public static MongoServerError unauthorized(String command) {
        return new MongoServerError(
                13, "Unauthorized", "not authorized on admin to execute command " + command);
    }

    public static MongoServerError outOfDiskSpace(long free, long needed) {
        return new MongoServerError(
                14031,
                "OutOfDiskSpace",
                "The disk has %,d bytes left and the engine keeps %,d free: nothing was written."
                                .formatted(free, needed)
                        + " Make room and try again");
    }

    /// Refuses a document that is larger than one may be.
    public static void checkSize(int size) {
        if (size > LARGEST_DOCUMENT) {
            throw tooLarge(size);
        }
    }

    private static MongoServerError tooLarge(int size) {
        return new MongoServerError(
                10334,
                "BSONObjectTooLarge",
                "BSONObj size: " + size + " is invalid. Size must be between 0 and 16793600(16MB)");
    }

    /// A unique index that has the key already.
    public static final class DuplicateKey extends MongoServerError {

        private static final long serialVersionUID = 1L;

        private final transient Document pattern;
        private final transient Document value;

        public DuplicateKey(String namespace, String index, Document pattern, Document value) {
            super(
                    ErrorCode.DuplicateKey,
                    "E11000 duplicate key error collection: "
                            + namespace
                            + " index: "
                            + index
                            + " dup key: "
                            + Json.toCompactJsonValue(value));
            this.pattern = pattern;
            this.value = value;
        }

        Document pattern() {
            return pattern;
        }

        Document value() {
            return value;
        }
    }
}
