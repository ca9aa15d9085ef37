package org.baoxue.printing.layout;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A font within one document: the characters that it printed, and the PDF objects that say so.
///
/// A character's code is its turn of first use, so each code stands for exactly one character and a
/// reader copies `一` where `一` was printed. PDFBox's own embedding names a character by its glyph,
/// which `一` shares with the radical `⼀`, and takes twice the time.
final class EmbeddedFont {

    private static final int SYMBOLIC = 4;

    private final FontFile font;
    private final String resource;
    private final COSDictionary dictionary = new COSDictionary();
    private final List<Integer> codePoints = new ArrayList<>(List.of(0));
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));
    private final char[] common = new char[0x10000];
    private final Map<Integer, Integer> rare = new HashMap<>();

    EmbeddedFont(FontFile font, String resource) {
        this.font = font;
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /// The code of a character in content streams.
    int code(int codePoint) {
        if (codePoint >= common.length) {
            return rare.computeIfAbsent(codePoint, this::next);
        }
        if (common[codePoint] == 0) {
            common[codePoint] = (char) next(codePoint);
        }
        return common[codePoint];
    }

    private int next(int codePoint) {
        codePoints.add(codePoint);
        glyphs.add(font.glyph(codePoint));
        return codePoints.size() - 1;
    }

    /// How far a character moves the pen by itself, in thousandths of the type size.
    int advance(int code) {
        return font.advance(glyphs.get(code));
    }

    /// Fills the font's dictionary, once all text is printed.
    void finish(Streams streams) {
        var file = Subset.write(font, glyphs);
        var name = COSName.getPDFName(tag() + "+" + font.name());
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setItem(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        dictionary.setItem(COSName.TO_UNICODE, streams.packed(UnicodeMap.of(codePoints)));
        var descendants = new COSArray();
        descendants.add(descendant(name, descriptor(name, streams, file)));
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    }

    private COSDictionary descendant(COSName name, COSDictionary descriptor) {
        var collection = new COSDictionary();
        collection.setItem(COSName.REGISTRY, new COSString("Adobe"));
        collection.setItem(COSName.ORDERING, new COSString("Identity"));
        collection.setInt(COSName.SUPPLEMENT, 0);
        var cidFont = new COSDictionary();
        cidFont.setItem(COSName.TYPE, COSName.FONT);
        cidFont.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        cidFont.setItem(COSName.BASE_FONT, name);
        cidFont.setItem(COSName.CIDSYSTEMINFO, collection);
        cidFont.setItem(COSName.FONT_DESC, descriptor);
        cidFont.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        cidFont.setInt(COSName.DW, 1000);
        cidFont.setItem(COSName.W, widths());
        return cidFont;
    }

    private COSDictionary descriptor(COSName name, Streams streams, byte[] file) {
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, boundingBox());
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, font.metric("hhea", 4));
        descriptor.setInt(COSName.DESCENT, font.metric("hhea", 6));
        descriptor.setInt(COSName.CAP_HEIGHT, font.capHeight());
        descriptor.setInt(COSName.STEM_V, 80);
        var stream = streams.packed(file);
        stream.setInt(COSName.LENGTH1, file.length);
        descriptor.setItem(COSName.FONT_FILE2, stream);
        return descriptor;
    }

    private COSArray boundingBox() {
        var box = new COSArray();
        for (int corner = 36; corner <= 42; corner += 2) {
            box.add(COSInteger.get(font.metric("head", corner)));
        }
        return box;
    }

    /// The widths that are not a full em.
    private COSArray widths() {
        var widths = new COSArray();
        for (int code = 0; code < glyphs.size(); code++) {
            if (advance(code) != 1000) {
                var one = new COSArray();
                one.add(COSInteger.get(advance(code)));
                widths.add(COSInteger.get(code));
                widths.add(one);
            }
        }
        return widths;
    }

    /// Six letters, the same for the same characters.
    private String tag() {
        int hash = codePoints.hashCode();
        var tag = new StringBuilder();
        for (int letter = 0; letter < 6; letter++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash = Math.floorDiv(hash, 26);
        }
        return tag.toString();
    }
}
