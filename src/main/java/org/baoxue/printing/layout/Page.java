package org.baoxue.printing.layout;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A page being filled: how far it is, and what runs at its head and foot.
final class Page {

    private static final double RULE_APART = 8;

    final PDPage pdf;
    final PageFormat format;
    private final Running head;
    private final Running foot;
    private final Embedding embedding;
    private final Ink ink;
    private final COSArray contents = new COSArray();
    double top;

    Page(PageFormat format, Running head, Running foot, Embedding embedding) {
        this.format = format;
        this.head = head;
        this.foot = foot;
        this.embedding = embedding;
        pdf = new PDPage(new PDRectangle((float) Length.points(format.width()), (float) height()));
        ink = new Ink(height(), embedding);
        top = format.textTop();
        pdf.getCOSObject().setItem(COSName.RESOURCES, embedding.resources());
        pdf.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    /// Another page like this one.
    Page blank() {
        return new Page(format, head, foot, embedding);
    }

    double height() {
        return Length.points(format.height());
    }

    boolean isFresh() {
        return top == format.textTop();
    }

    double room() {
        return format.textBottom() - top;
    }

    void place(Strip strip) {
        double above = isFresh() ? 0 : strip.above();
        strip.draw(ink, Length.points(format.left()), top + above);
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
        double left = Length.points(format.left());
        head.draw(margin, fonts, left, headMiddle(), format.textWidth(), page, pages);
        head.drawRule(margin, left, headMiddle() + RULE_APART, format.textWidth());
        foot.drawRule(margin, left, footMiddle() - RULE_APART, format.textWidth());
        foot.draw(margin, fonts, left, footMiddle(), format.textWidth(), page, pages);
        if (!margin.isBlank()) {
            contents.add(embedding.streams().packed(margin.content()));
        }
    }

    /// The head stands halfway up the upper margin.
    private double headMiddle() {
        return Length.points(format.top() * 0.6);
    }

    /// The foot stands 7 mm below the text, or halfway down a narrow margin.
    private double footMiddle() {
        return format.textBottom() + Length.points(Math.min(9, format.bottom() * 0.45));
    }
}
