package org.baoxue.embedded.engine.bson;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

import org.baoxue.embedded.engine.error.Errors;
import org.jspecify.annotations.Nullable;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Reads BSON. A type that the engine cannot give back as it came (binary of an unusual subtype,
/// code with scope and the deprecated ones) is refused, never bent.
public final class Bson {

    private final ByteBuffer in;

    private Bson(ByteBuffer in) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
    }

    public static Document read(byte[] bytes) {
        return read(ByteBuffer.wrap(bytes));
    }

    /// Reads a document where the buffer stands, and moves behind it.
    public static Document read(ByteBuffer buffer) {
        try {
            return new Bson(buffer).document();
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException cut) {
            throw Errors.invalidBson("the document is cut short or torn");
        }
    }

    private Document document() {
        int end = in.position() + in.getInt();
        if (end > in.limit()) {
            throw new BufferUnderflowException();
        }
        var document = new Document();
        for (byte type = in.get(); type != 0; type = in.get()) {
            document.put(name(), value(type));
        }
        if (in.position() != end) {
            throw Errors.invalidBson("the length of a document is not what it says");
        }
        return document;
    }

    private List<Object> array() {
        in.getInt();
        var list = new ArrayList<>();
        for (byte type = in.get(); type != 0; type = in.get()) {
            skipName();
            list.add(value(type));
        }
        return list;
    }

    @SuppressWarnings("NullAway") // a list and a document of the library hold nulls
    private @Nullable Object value(byte type) {
        return switch (type) {
            case 0x01 -> in.getDouble();
            case 0x02 -> text();
            case 0x03 -> document();
            case 0x04 -> array();
            case 0x05 -> binary();
            case 0x07 -> new ObjectId(bytes(12));
            case 0x08 -> in.get() != 0;
            case 0x09 -> Instant.ofEpochMilli(in.getLong());
            case 0x0A -> null;
            case 0x0B -> new BsonRegularExpression(name(), name());
            case 0x0D -> new BsonJavaScript(text());
            case 0x10 -> in.getInt();
            case 0x11 -> new BsonTimestamp(in.getLong());
            case 0x12 -> in.getLong();
            case 0x13 -> new Decimal128(in.getLong(), in.getLong());
            case 0x7F -> MaxKey.getInstance();
            case (byte) 0xFF -> MinKey.getInstance();
            default -> throw Errors.invalidBson("BSON type 0x%02x is not kept".formatted(type));
        };
    }

    private Object binary() {
        int length = in.getInt();
        int subtype = in.get() & 0xFF;
        return switch (subtype) {
            case 0 -> new BinData(bytes(length));
            case 3 -> new LegacyUUID(in.getLong(), in.getLong());
            case 4 -> new UUID(bigLong(), bigLong());
            default -> throw Errors.invalidBson("binary of subtype " + subtype + " is not kept");
        };
    }

    private long bigLong() {
        return Long.reverseBytes(in.getLong());
    }

    private String text() {
        int length = in.getInt() - 1;
        var text =
                new String(
                        in.array(),
                        in.arrayOffset() + in.position(),
                        length,
                        StandardCharsets.UTF_8);
        in.position(in.position() + length + 1);
        return text;
    }

    private String name() {
        int start = in.position();
        skipName();
        return new String(
                in.array(),
                in.arrayOffset() + start,
                in.position() - start - 1,
                StandardCharsets.UTF_8);
    }

    private void skipName() {
        while (in.get() != 0) {
            // to the end of the name
        }
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
