package org.baoxue.embedded.engine.keys;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

import org.baoxue.embedded.engine.bson.Bytes;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/// Turns BSON values into bytes whose unsigned order is BSON's order of the values, so that an
/// index is a plain sorted map. A code never begins another code: codes can be put in a row and a
/// row is ordered field by field. Values that are equal in BSON (1, 1.0 and 1 as a long) have the
/// same code.
public final class Keys {

    /// What an index holds for an empty array: BSON puts it before null.
    public static final Object EMPTY_ARRAY = Special.EMPTY_ARRAY;

    public enum Special {
        EMPTY_ARRAY
    }

    private static final int END = 0x00;
    private static final int MIN = 0x01;
    private static final int EMPTY = 0x08;
    private static final int NULL = 0x10;
    private static final int NUMBER = 0x20;
    private static final int STRING = 0x30;
    private static final int OBJECT = 0x40;
    private static final int ARRAY = 0x50;
    private static final int BINARY = 0x60;
    private static final int OBJECT_ID = 0x70;
    private static final int BOOLEAN = 0x80;
    private static final int DATE = 0x90;
    private static final int TIMESTAMP = 0xA0;
    private static final int REGEX = 0xB0;
    private static final int CODE = 0xC0;
    private static final int MAX = 0xF0;

    private Keys() {}

    /// The key of a document in its collection.
    public static byte[] of(@Nullable Object value) {
        var out = new Bytes(32);
        write(out, value);
        return out.toArray();
    }

    static void write(Bytes out, @Nullable Object value) {
        int type = type(value);
        out.put(type);
        writeContent(out, value);
    }

    /// A field of an index: descending ones are turned over.
    static void write(Bytes out, @Nullable Object value, boolean ascending) {
        int start = out.size();
        write(out, value);
        if (!ascending) {
            out.invertFrom(start);
        }
    }

    /// The place of a value's type in BSON's order.
    public static int type(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Document _ -> OBJECT;
            case Collection<?> _ -> ARRAY;
            case BinData _ -> BINARY;
            case UUID _ -> BINARY;
            case LegacyUUID _ -> BINARY;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case BsonJavaScript _ -> CODE;
            case MinKey _ -> MIN;
            case MaxKey _ -> MAX;
            case Special _ -> EMPTY;
            default -> throw new IllegalArgumentException("No BSON value: " + value.getClass());
        };
    }

    /// The smallest bytes after everything that begins with these.
    public static byte[] after(byte[] prefix) {
        var next = prefix.clone();
        for (int at = next.length - 1; at >= 0; at--) {
            if (++next[at] != 0) {
                return Arrays.copyOf(next, at + 1);
            }
        }
        return new byte[] {(byte) 0xFF, (byte) 0xFF};
    }

    private static void writeContent(Bytes out, @Nullable Object value) {
        switch (value) {
            case Number number -> Numbers.write(out, number);
            case String text -> writeText(out, text);
            case Document document -> writeFields(out, document);
            case Collection<?> list -> writeElements(out, list);
            case BinData binary -> writeBinary(out, 0, binary.getData());
            case UUID uuid -> writeBinary(out, 4, bytes(uuid));
            case LegacyUUID legacy -> writeBinary(out, 3, bytes(legacy.getUuid()));
            case ObjectId id -> out.put(id.toByteArray());
            case Boolean truth -> out.put(truth ? 1 : 0);
            case Instant instant -> out.bigLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> out.bigLong(timestamp.getValue());
            case BsonRegularExpression regex -> {
                writeText(out, regex.getPattern());
                writeText(out, regex.getOptions() == null ? "" : regex.getOptions());
            }
            case BsonJavaScript code -> writeText(out, code.getCode());
            case null, default -> {}
        }
    }

    /// UTF-8, with 0 as the end; 0 and 1 inside are written as two bytes.
    private static void writeText(Bytes out, String text) {
        writeEscaped(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeEscaped(Bytes out, byte[] bytes) {
        for (byte next : bytes) {
            if (next == 0 || next == 1) {
                out.put(1).put(next + 1);
            } else {
                out.put(next);
            }
        }
        out.put(END);
    }

    /// Objects are compared field by field: type, then name, then value.
    private static void writeFields(Bytes out, Document document) {
        document.forEach((name, value) -> {
            out.put(type(value));
            writeText(out, name);
            writeContent(out, value);
        });
        out.put(END);
    }

    private static void writeElements(Bytes out, Collection<?> list) {
        list.forEach(element -> write(out, element));
        out.put(END);
    }

    /// Binary is compared by length, then subtype, then content.
    private static void writeBinary(Bytes out, int subtype, byte[] data) {
        out.bigLong(data.length).put(subtype).put(data);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
