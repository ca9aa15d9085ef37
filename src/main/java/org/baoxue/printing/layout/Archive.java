package org.baoxue.printing.layout;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Map;
import java.util.TreeMap;

/// What makes a document fit for the archive (PDF/A-3b): its metadata, the meaning of its colours,
/// its language, and the data it was printed from, attached.
final class Archive {

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private final PDDocument document;
    private final Streams streams;
    private final Map<String, COSDictionary> attachments = new TreeMap<>();
    private String title = "";

    Archive(PDDocument document, Streams streams) {
        this.document = document;
        this.streams = streams;
    }

    void title(String words) {
        title = words;
    }

    void attach(String name, String mediaType, byte[] data) {
        var file = streams.packed(data);
        file.setItem(COSName.TYPE, COSName.EMBEDDED_FILE);
        file.setItem(COSName.SUBTYPE, COSName.getPDFName(mediaType));
        var size = new COSDictionary();
        size.setInt(COSName.SIZE, data.length);
        file.setItem(COSName.PARAMS, size);
        var embedded = new COSDictionary();
        embedded.setItem(COSName.F, file);
        embedded.setItem(COSName.UF, file);
        var specification = new COSDictionary();
        specification.setItem(COSName.TYPE, COSName.FILESPEC);
        specification.setString(COSName.F, name);
        specification.setString(COSName.UF, name);
        specification.setItem(COSName.EF, embedded);
        specification.setName(RELATIONSHIP, "Data");
        attachments.put(name, specification);
    }

    void finish() {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var root = catalog.getCOSObject();
        root.setItem(COSName.METADATA, metadata());
        var intents = new COSArray();
        intents.add(outputIntent());
        root.setItem(COSName.OUTPUT_INTENTS, intents);
        if (!attachments.isEmpty()) {
            associate(root);
        }
        if (!title.isEmpty()) {
            document.getDocumentInformation().setTitle(title);
        }
    }

    /// Left unpacked, so that an archive can read it without a PDF reader.
    private COSDictionary metadata() {
        var stream = streams.raw(Xmp.titled(title));
        stream.setItem(COSName.TYPE, COSName.METADATA);
        stream.setName(COSName.SUBTYPE, "XML");
        return stream;
    }

    private COSDictionary outputIntent() {
        var profile = streams.packed(Srgb.PROFILE);
        profile.setInt(COSName.N, 3);
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        return intent;
    }

    private void associate(COSDictionary root) {
        var names = new COSArray();
        var associated = new COSArray();
        attachments.forEach((name, specification) -> {
            names.add(new COSString(name));
            names.add(specification);
            associated.add(specification);
        });
        var files = new COSDictionary();
        files.setItem(COSName.NAMES, names);
        var trees = new COSDictionary();
        trees.setItem(COSName.EMBEDDED_FILES, files);
        root.setItem(COSName.NAMES, trees);
        root.setItem(ASSOCIATED, associated);
    }

    /// The colour profile that every JDK brings.
    private static final class Srgb {

        static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }
}
