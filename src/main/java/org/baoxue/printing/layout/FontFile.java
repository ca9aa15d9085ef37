package org.baoxue.printing.layout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// A TrueType font as paper needs it: which glyph a code point has, how wide it is, and its
/// outline.
///
/// Nothing else is parsed, so that a face of 15 MB opens in a few milliseconds. Immutable once
/// made, and shared by all documents.
final class FontFile {

    private static final int TRUE_TYPE = 0x00010000;
    private static final int TRUE = 0x74727565;
    private static final int COLLECTION = 0x74746366;
    private static final int CAP_HEIGHT = 88;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer widths;
    private final ByteBuffer outlines;
    private final ByteBuffer offsets;
    private final CharacterMap characters;
    private final String name;
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int wideMetrics;

    private FontFile(byte[] file, String name) {
        this.name = name;
        var data = ByteBuffer.wrap(file);
        int start = data.getInt(0) == COLLECTION ? data.getInt(12) : 0;
        int version = data.getInt(start);
        if (version != TRUE_TYPE && version != TRUE) {
            throw new IllegalArgumentException(name + " is not a TrueType font");
        }
        readDirectory(data, start);
        unitsPerEm = table("head").getShort(18);
        longOffsets = table("head").getShort(50) == 1;
        wideMetrics = Short.toUnsignedInt(table("hhea").getShort(34));
        widths = table("hmtx");
        outlines = table("glyf");
        offsets = table("loca");
        characters = CharacterMap.read(table("cmap"));
    }

    static FontFile read(String name, byte[] file) {
        return new FontFile(Woff.isWoff(file) ? Woff.unpack(file) : file, name);
    }

    private void readDirectory(ByteBuffer data, int start) {
        int count = data.getShort(start + 4);
        for (int table = 0; table < count; table++) {
            int entry = start + 12 + 16 * table;
            var tag = new byte[4];
            data.get(entry, tag);
            tables.put(
                    new String(tag, US_ASCII),
                    data.slice(data.getInt(entry + 8), data.getInt(entry + 12)));
        }
    }

    /// The name in PDF, of the file without its ending.
    String name() {
        return name;
    }

    /// The glyph of a code point, or 0 where the font has none.
    int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /// How far a glyph moves the pen, in thousandths of the type size.
    int advance(int glyph) {
        int row = Math.min(glyph, wideMetrics - 1);
        return Short.toUnsignedInt(widths.getShort(4 * row)) * 1000 / unitsPerEm;
    }

    /// Four bytes for `hmtx`: the advance and the left side bearing.
    int metrics(int glyph) {
        if (glyph < wideMetrics) {
            return widths.getInt(4 * glyph);
        }
        int advance = widths.getShort(4 * (wideMetrics - 1)) << 16;
        int bearing = widths.getShort(4 * wideMetrics + 2 * (glyph - wideMetrics));
        return advance | (bearing & 0xFFFF);
    }

    /// The outline as it stands in `glyf`; empty for a space.
    ByteBuffer outline(int glyph) {
        int from = offset(glyph);
        return outlines.slice(from, offset(glyph + 1) - from);
    }

    private int offset(int glyph) {
        return longOffsets
                ? offsets.getInt(4 * glyph)
                : Short.toUnsignedInt(offsets.getShort(2 * glyph)) * 2;
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    ByteBuffer table(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException(name + " has no table " + tag);
        }
        return table;
    }

    /// The height of capitals; older fonts do not say, and their ascent stands in for it.
    int capHeight() {
        boolean says = has("OS/2") && table("OS/2").capacity() > CAP_HEIGHT + 1;
        return says ? metric("OS/2", CAP_HEIGHT) : metric("hhea", 4);
    }

    /// A 16-bit figure of a table, in thousandths of the type size.
    int metric(String tag, int offset) {
        return table(tag).getShort(offset) * 1000 / unitsPerEm;
    }
}
