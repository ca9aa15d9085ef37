package org.baoxue.printing.layout;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// From code points to glyphs: an array for the first 65,536, a map for the rare ones above.
final class CharacterMap {

    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private final char[] common = new char[0x10000];
    private final Map<Integer, Integer> rare = new HashMap<>();

    private CharacterMap() {}

    /// Reads the widest Unicode subtable of `cmap`.
    static CharacterMap read(ByteBuffer cmap) {
        var map = new CharacterMap();
        ByteBuffer best = null;
        for (int i = 0; i < cmap.getShort(2); i++) {
            int offset = cmap.getInt(8 + 8 * i);
            var subtable = cmap.slice(offset, cmap.limit() - offset);
            int format = subtable.getShort(0);
            if (format == GROUPS || (format == SEGMENTS && best == null)) {
                best = subtable;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("the font maps no Unicode");
        }
        if (best.getShort(0) == GROUPS) {
            map.readGroups(best);
        } else {
            map.readSegments(best);
        }
        return map;
    }

    int glyph(int codePoint) {
        return codePoint < common.length ? common[codePoint] : rare.getOrDefault(codePoint, 0);
    }

    private void put(int codePoint, int glyph) {
        if (codePoint < common.length) {
            common[codePoint] = (char) glyph;
        } else {
            rare.put(codePoint, glyph);
        }
    }

    private void readGroups(ByteBuffer groups) {
        for (int i = 0; i < groups.getInt(12); i++) {
            int first = groups.getInt(16 + 12 * i);
            int last = groups.getInt(20 + 12 * i);
            int glyph = groups.getInt(24 + 12 * i);
            for (int codePoint = first; codePoint <= last; codePoint++) {
                put(codePoint, glyph + codePoint - first);
            }
        }
    }

    private void readSegments(ByteBuffer segments) {
        int twice = segments.getChar(6);
        for (int i = 0; i < twice; i += 2) {
            int last = segments.getChar(14 + i);
            int first = segments.getChar(16 + twice + i);
            int delta = segments.getChar(16 + 2 * twice + i);
            int rangeAt = 16 + 3 * twice + i;
            int range = segments.getChar(rangeAt);
            for (int codePoint = first; codePoint <= last && codePoint < 0xFFFF; codePoint++) {
                int glyph =
                        range == 0
                                ? codePoint
                                : segments.getChar(rangeAt + range + 2 * (codePoint - first));
                put(codePoint, range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
            }
        }
    }
}
