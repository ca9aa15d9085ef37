package org.baoxue.printing.layout;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a WOFF 1.0 file into the TrueType file that it wraps.
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    static boolean isWoff(byte[] file) {
        return ByteBuffer.wrap(file).getInt(0) == SIGNATURE;
    }

    static byte[] unpack(byte[] file) {
        var woff = ByteBuffer.wrap(file);
        int tables = woff.getShort(12);
        var sfnt = ByteBuffer.allocate(woff.getInt(16));
        sfnt.putInt(woff.getInt(4)).putShort((short) tables);
        int end = SFNT_HEADER + SFNT_ENTRY * tables;
        for (int table = 0; table < tables; table++) {
            int entry = WOFF_HEADER + WOFF_ENTRY * table;
            int length = woff.getInt(entry + 12);
            sfnt.position(SFNT_HEADER + SFNT_ENTRY * table);
            sfnt.putInt(woff.getInt(entry)).putInt(woff.getInt(entry + 16));
            sfnt.putInt(end).putInt(length);
            inflate(
                    file,
                    woff.getInt(entry + 4),
                    woff.getInt(entry + 8),
                    sfnt.array(),
                    end,
                    length);
            end += (length + 3) & ~3;
        }
        return sfnt.array();
    }

    /// A table that would not shrink is stored as it is.
    private static void inflate(
            byte[] from, int offset, int packed, byte[] to, int target, int length) {
        if (packed == length) {
            System.arraycopy(from, offset, to, target, length);
            return;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(from, offset, packed);
            if (inflater.inflate(to, target, length) != length) {
                throw new IllegalArgumentException("a table of the WOFF file is cut short");
            }
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException("the WOFF file is damaged", damaged);
        }
    }
}
