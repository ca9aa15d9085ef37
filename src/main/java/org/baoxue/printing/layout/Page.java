package org.baoxue.printing.layout;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A page being filled: how far it is, and what runs at its head and foot.
final class Page {

    private static final double RULE_APART = 8;

    final PDPage pdf;
    final Sheet sheet;
    private final Running head;
    private final Running foot;
    private final Embedding embedding;
    private final Ink ink;
    private final COSArray contents = new COSArray();
    double top;

    Page(Sheet sheet, Running head, Running foot, Embedding embedding) {
        this.sheet = sheet;
        this.head = head;
        this.foot = foot;
        this.embedding = embedding;
        pdf = new PDPage(new PDRectangle((float) Length.points(sheet.width()), (float) height()));
        ink = new Ink(height(), embedding);
        top = sheet.textTop();
        pdf.getCOSObject().setItem(COSName.RESOURCES, embedding.resources());
        pdf.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    /// Another page like this one.
    Page blank() {
        return new Page(sheet, head, foot, embedding);
    }

    double height() {
        return Length.points(sheet.height());
    }

    boolean isFresh() {
        return top == sheet.textTop();
    }

    double room() {
        return sheet.textBottom() - top;
    }

    void place(Strip strip) {
        double above = isFresh() ? 0 : strip.above();
        strip.draw(ink, Length.points(sheet.left()), top + above);
        top += above + strip.height();
    }

    /// Packs what was drawn, so that a long document costs little memory.
    void close() {
        contents.add(embedding.streams().packed(ink.content()));
        if (ink.links().size() > 0) {
            pdf.getCOSObject().setItem(COSName.ANNOTS, ink.links());
        }
    }

    /// Adds head and foot, once the number of pages is known.
    void number(int page, int pages, Fonts fonts) {
        var margin = new Ink(height(), embedding);
        double left = Length.points(sheet.left());
        head.draw(margin, fonts, left, headMiddle(), sheet.textWidth(), page, pages);
        head.drawRule(margin, left, headMiddle() + RULE_APART, sheet.textWidth());
        foot.drawRule(margin, left, footMiddle() - RULE_APART, sheet.textWidth());
        foot.draw(margin, fonts, left, footMiddle(), sheet.textWidth(), page, pages);
        if (!margin.isBlank()) {
            contents.add(embedding.streams().packed(margin.content()));
        }
    }

    /// The head stands halfway up the upper margin.
    private double headMiddle() {
        return Length.points(sheet.top() * 0.6);
    }

    /// The foot stands 7 mm below the text, or halfway down a narrow margin.
    private double footMiddle() {
        return sheet.textBottom() + Length.points(Math.min(9, sheet.bottom() * 0.45));
    }
}
