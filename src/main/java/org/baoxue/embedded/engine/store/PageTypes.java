package org.baoxue.embedded.engine.store;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.IntegerDataType;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// How keys and values stand in the file: as they are, with a checksum for those of each page, so
/// that damage is noticed wherever it is met.
public final class PageTypes {

    /// What the names of the maps of indexes begin with.
    public static final String INDEX = "index.";

    private static final BasicDataType<byte[]> BYTES = new Checked<>(ByteArrayDataType.INSTANCE);
    private static final BasicDataType<Integer> NUMBER = new Checked<>(IntegerDataType.INSTANCE);

    private PageTypes() {}

    /// A map by its name, which says what it holds.
    static MVMap<byte[], ?> open(MVStore maps, String name) {
        return name.startsWith(INDEX)
                ? maps.openMap(name, toNumber())
                : maps.openMap(name, toBytes());
    }

    /// From keys in order to bytes.
    public static MVMap.Builder<byte[], byte[]> toBytes() {
        return new MVMap.Builder<byte[], byte[]>().keyType(BYTES).valueType(BYTES);
    }

    /// From keys in order to a small number.
    public static MVMap.Builder<byte[], Integer> toNumber() {
        return new MVMap.Builder<byte[], Integer>().keyType(BYTES).valueType(NUMBER);
    }

    private static final class Checked<T> extends BasicDataType<T> {

        private final BasicDataType<T> type;

        Checked(BasicDataType<T> type) {
            this.type = type;
        }

        @Override
        public void write(WriteBuffer out, Object values, int count) {
            int start = out.position();
            type.write(out, values, count);
            out.putInt(sum(out.getBuffer(), start, out.position()));
        }

        @Override
        public void read(ByteBuffer in, Object values, int count) {
            int start = in.position();
            try {
                type.read(in, values, count);
                if (sum(in, start, in.position()) == in.getInt()) {
                    return;
                }
            } catch (RuntimeException torn) {
                throw damaged(torn);
            }
            throw damaged(null);
        }

        private static RuntimeException damaged(@Nullable Throwable cause) {
            return DataUtils.newMVStoreException(
                    DataUtils.ERROR_FILE_CORRUPT, "A page does not have its checksum", cause);
        }

        private static int sum(ByteBuffer bytes, int start, int end) {
            var sum = new CRC32C();
            sum.update(bytes.duplicate().position(start).limit(end));
            return (int) sum.getValue();
        }

        @Override
        public int getMemory(T value) {
            return type.getMemory(value);
        }

        @Override
        public void write(WriteBuffer out, T value) {
            type.write(out, value);
        }

        @Override
        public T read(ByteBuffer in) {
            return type.read(in);
        }

        @Override
        public T[] createStorage(int size) {
            return type.createStorage(size);
        }

        @Override
        public int compare(T one, T other) {
            return type.compare(one, other);
        }
    }
}
