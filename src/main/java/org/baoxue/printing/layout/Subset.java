package org.baoxue.printing.layout;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes a TrueType file that holds only the glyphs of one document, in a given order.
final class Subset {

    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final List<String> HINTING = List.of("cvt ", "fpgm", "prep");

    private final FontFile font;
    private final List<Integer> glyphs;
    private final Map<Integer, Integer> components = new HashMap<>();
    private final List<byte[]> outlines = new ArrayList<>();

    private Subset(FontFile font, List<Integer> glyphs) {
        this.font = font;
        this.glyphs = new ArrayList<>(glyphs);
    }

    /// The file in which glyph number `i` is the font's glyph `glyphs.get(i)`.
    static byte[] write(FontFile font, List<Integer> glyphs) {
        var subset = new Subset(font, glyphs);
        subset.collectOutlines();
        return subset.file();
    }

    /// Glyphs made of other glyphs bring those along, behind the ones asked for.
    private void collectOutlines() {
        for (int i = 0; i < glyphs.size(); i++) {
            var source = font.outline(glyphs.get(i));
            var outline = new byte[source.remaining()];
            source.get(outline);
            if (outline.length > 0 && outline[0] < 0) {
                renumberComponents(ByteBuffer.wrap(outline));
            }
            outlines.add(outline);
        }
    }

    private void renumberComponents(ByteBuffer outline) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            int component = outline.getChar(at + 2);
            outline.putShort(at + 2, (short) number(component));
            at += 4 + ((flags & WORDS) == 0 ? 2 : 4) + scaleLength(flags);
        } while ((flags & MORE) != 0);
    }

    private static int scaleLength(int flags) {
        if ((flags & SCALE) != 0) {
            return 2;
        }
        if ((flags & TWO_SCALES) != 0) {
            return 4;
        }
        return (flags & MATRIX) != 0 ? 8 : 0;
    }

    private int number(int component) {
        return components.computeIfAbsent(
                component,
                added -> {
                    glyphs.add(added);
                    return glyphs.size() - 1;
                });
    }

    private byte[] file() {
        var tables = new ArrayList<Sfnt.Table>();
        HINTING.stream()
                .filter(font::has)
                .map(tag -> new Sfnt.Table(tag, copy(tag)))
                .forEach(tables::add);
        var loca = ByteBuffer.allocate(4 * (glyphs.size() + 1));
        tables.add(new Sfnt.Table("glyf", glyf(loca)));
        tables.add(new Sfnt.Table("head", copy("head").putInt(8, 0).putShort(50, (short) 1)));
        tables.add(new Sfnt.Table("hhea", copy("hhea").putShort(34, (short) glyphs.size())));
        tables.add(new Sfnt.Table("hmtx", hmtx()));
        tables.add(new Sfnt.Table("loca", loca));
        tables.add(new Sfnt.Table("maxp", copy("maxp").putShort(4, (short) glyphs.size())));
        tables.sort((one, other) -> one.tag().compareTo(other.tag()));
        return Sfnt.write(tables);
    }

    private ByteBuffer glyf(ByteBuffer loca) {
        int length = outlines.stream().mapToInt(outline -> (outline.length + 3) & ~3).sum();
        var glyf = ByteBuffer.allocate(length);
        for (var outline : outlines) {
            loca.putInt(glyf.position());
            glyf.put(outline).position((glyf.position() + 3) & ~3);
        }
        loca.putInt(length);
        return glyf;
    }

    private ByteBuffer hmtx() {
        var hmtx = ByteBuffer.allocate(4 * glyphs.size());
        glyphs.forEach(glyph -> hmtx.putInt(font.metrics(glyph)));
        return hmtx;
    }

    private ByteBuffer copy(String tag) {
        var source = font.table(tag);
        return ByteBuffer.allocate(source.capacity()).put(0, source, 0, source.capacity());
    }
}
