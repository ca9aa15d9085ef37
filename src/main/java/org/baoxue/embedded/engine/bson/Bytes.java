package org.baoxue.embedded.engine.bson;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing row of bytes, written little-endian for BSON and big-endian for keys.
public final class Bytes {

    private byte[] data;
    private int size;

    public Bytes(int capacity) {
        data = new byte[capacity];
    }

    public int size() {
        return size;
    }

    public byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    /// The bytes themselves, of which the first [#size()] count.
    public byte[] raw() {
        return data;
    }

    public Bytes put(int value) {
        room(1);
        data[size++] = (byte) value;
        return this;
    }

    public Bytes put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, data, size, bytes.length);
        size += bytes.length;
        return this;
    }

    public Bytes utf8(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    public Bytes littleInt(int value) {
        room(4);
        setLittleInt(size, value);
        size += 4;
        return this;
    }

    public void setLittleInt(int at, int value) {
        data[at] = (byte) value;
        data[at + 1] = (byte) (value >> 8);
        data[at + 2] = (byte) (value >> 16);
        data[at + 3] = (byte) (value >> 24);
    }

    public Bytes littleLong(long value) {
        room(8);
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putLong(size, value);
        size += 8;
        return this;
    }

    public Bytes bigLong(long value) {
        room(8);
        ByteBuffer.wrap(data).putLong(size, value);
        size += 8;
        return this;
    }

    /// Turns the order of everything from a place on, for a descending field of a key.
    public void invertFrom(int start) {
        for (int at = start; at < size; at++) {
            data[at] = (byte) ~data[at];
        }
    }

    private void room(int more) {
        if (size + more > data.length) {
            data = Arrays.copyOf(data, Math.max(size + more, data.length * 2));
        }
    }
}
