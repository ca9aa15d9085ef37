package org.baoxue.embedded.engine.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Writes BSON. A document that is in BSON already goes through as it is, so that most answers are
/// never taken apart.
public final class BsonOut {

    /// A document as BSON, among values.
    public static final class Ready {
        private final byte[] bson;

        public Ready(byte[] bson) {
            this.bson = bson;
        }

        public static Ready of(Map<String, ?> document) {
            return new Ready(bytes(document));
        }

        public int size() {
            return bson.length;
        }
    }

    private final Bytes out;

    private BsonOut(Bytes out) {
        this.out = out;
    }

    public static byte[] bytes(Map<String, ?> document) {
        var out = new Bytes(512);
        write(out, document);
        return out.toArray();
    }

    public static void write(Bytes out, Map<String, ?> document) {
        new BsonOut(out).document(document);
    }

    private void document(Map<String, ?> document) {
        int start = out.size();
        out.littleInt(0);
        document.forEach(this::field);
        close(start);
    }

    private void array(Collection<?> list) {
        int start = out.size();
        out.littleInt(0);
        int at = 0;
        for (Object element : list) {
            field(Integer.toString(at++), element);
        }
        close(start);
    }

    private void close(int start) {
        out.put(0);
        out.setLittleInt(start, out.size() - start);
    }

    private void field(String name, @Nullable Object value) {
        int at = out.size();
        out.put(0).utf8(name).put(0);
        byte type = value(value);
        out.raw()[at] = type;
    }

    /// Writes the value and gives its type.
    private byte value(@Nullable Object value) {
        int type =
                switch (value) {
                    case null -> 0x0A;
                    case Missing _ -> 0x0A;
                    case String text -> text(0x02, text);
                    case Integer small -> then(0x10, out.littleInt(small));
                    case Long large -> then(0x12, out.littleLong(large));
                    case Double real ->
                            then(0x01, out.littleLong(Double.doubleToRawLongBits(real)));
                    case Float real -> then(0x01, out.littleLong(Double.doubleToRawLongBits(real)));
                    case Number number when !(number instanceof Decimal128) ->
                            then(0x10, out.littleInt(number.intValue()));
                    case Decimal128 decimal ->
                            then(
                                    0x13,
                                    out.littleLong(decimal.getLow()).littleLong(decimal.getHigh()));
                    case Boolean truth -> then(0x08, out.put(truth ? 1 : 0));
                    case Instant instant -> then(0x09, out.littleLong(instant.toEpochMilli()));
                    case ObjectId id -> then(0x07, out.put(id.toByteArray()));
                    case Ready ready -> then(0x03, out.put(ready.bson));
                    case Map<?, ?> map -> map(map);
                    case Collection<?> list -> {
                        array(list);
                        yield 0x04;
                    }
                    default -> rare(value);
                };
        return (byte) type;
    }

    private int rare(Object value) {
        return switch (value) {
            case BinData binary -> {
                out.littleInt(binary.getData().length).put(0).put(binary.getData());
                yield 0x05;
            }
            case UUID uuid ->
                    uuid(
                            4,
                            Long.reverseBytes(uuid.getMostSignificantBits()),
                            Long.reverseBytes(uuid.getLeastSignificantBits()));
            case LegacyUUID legacy ->
                    uuid(
                            3,
                            legacy.getUuid().getMostSignificantBits(),
                            legacy.getUuid().getLeastSignificantBits());
            case BsonTimestamp timestamp -> then(0x11, out.littleLong(timestamp.getValue()));
            case BsonRegularExpression regex -> {
                out.utf8(regex.getPattern()).put(0);
                out.utf8(regex.getOptions() == null ? "" : regex.getOptions()).put(0);
                yield 0x0B;
            }
            case BsonJavaScript code -> text(0x0D, code.getCode());
            case MinKey _ -> 0xFF;
            case MaxKey _ -> 0x7F;
            default -> throw new IllegalArgumentException("No BSON value: " + value.getClass());
        };
    }

    @SuppressWarnings("unchecked") // documents have names for keys
    private int map(Map<?, ?> map) {
        document((Map<String, ?>) map);
        return 0x03;
    }

    private int uuid(int subtype, long first, long second) {
        return then(0x05, out.littleInt(16).put(subtype).littleLong(first).littleLong(second));
    }

    private int text(int type, String text) {
        int start = out.size();
        out.littleInt(0).utf8(text).put(0);
        out.setLittleInt(start, out.size() - start - 4);
        return type;
    }

    @SuppressWarnings("unused") // named for what has been done
    private static int then(int type, Bytes written) {
        return type;
    }
}
