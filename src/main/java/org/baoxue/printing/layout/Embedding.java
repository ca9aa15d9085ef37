package org.baoxue.printing.layout;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import java.util.LinkedHashMap;
import java.util.Map;

/// What all pages of a document share: one subset of each font, each picture once.
final class Embedding {

    private final COSDictionary resources = new COSDictionary();
    private final COSDictionary fontResources = new COSDictionary();
    private final COSDictionary pictures = new COSDictionary();
    private final Map<FontFile, EmbeddedFont> fonts = new LinkedHashMap<>();
    private final Map<Picture, String> names = new LinkedHashMap<>();
    private final Streams streams;

    Embedding(Streams streams) {
        this.streams = streams;
        resources.setItem(COSName.FONT, fontResources);
        resources.setItem(COSName.XOBJECT, pictures);
    }

    COSDictionary resources() {
        return resources;
    }

    Streams streams() {
        return streams;
    }

    EmbeddedFont font(FontFile file) {
        return fonts.computeIfAbsent(file, this::embed);
    }

    private EmbeddedFont embed(FontFile file) {
        var font = new EmbeddedFont(file, "F" + (fonts.size() + 1));
        fontResources.setItem(COSName.getPDFName(font.resource()), font.dictionary());
        return font;
    }

    /// The name by which pages draw a picture.
    String picture(Picture picture) {
        return names.computeIfAbsent(picture, this::embed);
    }

    private String embed(Picture picture) {
        var image = streams.raw(picture.jpeg());
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setItem(COSName.FILTER, COSName.DCT_DECODE);
        image.setInt(COSName.WIDTH, picture.width());
        image.setInt(COSName.HEIGHT, picture.height());
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        var name = "P" + (names.size() + 1);
        pictures.setItem(COSName.getPDFName(name), image);
        return name;
    }

    void finish() {
        fonts.values().forEach(font -> font.finish(streams));
    }
}
