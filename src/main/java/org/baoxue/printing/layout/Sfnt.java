package org.baoxue.printing.layout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.List;

/// The container of a TrueType font: a directory, the tables, and their checksums.
final class Sfnt {

    private static final int TRUE_TYPE = 0x00010000;
    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final int MAGIC = 0xB1B0AFBA;
    private static final int ADJUSTMENT = 8;

    record Table(String tag, ByteBuffer data) {

        int length() {
            return data.capacity();
        }
    }

    private Sfnt() {}

    /// @param tables sorted by tag; `head` with an adjustment of zero
    static byte[] write(List<Table> tables) {
        int start = HEADER + ENTRY * tables.size();
        var file = ByteBuffer.allocate(start + tables.stream().mapToInt(Sfnt::padded).sum());
        int power = Integer.highestOneBit(tables.size());
        file.putInt(TRUE_TYPE).putShort((short) tables.size()).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power));
        file.putShort((short) (16 * (tables.size() - power)));
        int head = 0;
        int at = start;
        for (var table : tables) {
            head = table.tag().equals("head") ? at : head;
            file.put(at, table.data(), 0, table.length());
            file.put(table.tag().getBytes(US_ASCII)).putInt(sum(file, at, padded(table)));
            file.putInt(at).putInt(table.length());
            at += padded(table);
        }
        return file.putInt(head + ADJUSTMENT, MAGIC - sum(file, 0, at)).array();
    }

    private static int padded(Table table) {
        return (table.length() + 3) & ~3;
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }
}
