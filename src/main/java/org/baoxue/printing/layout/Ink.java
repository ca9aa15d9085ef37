package org.baoxue.printing.layout;

import static java.util.Objects.requireNonNull;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// Draws on one page. Places are points from the sheet's upper left corner.
public final class Ink {

    private final Operators out = new Operators();
    private final double pageHeight;
    private final Embedding embedding;
    private final COSArray links = new COSArray();

    private @Nullable EmbeddedFont font;
    private double points;
    private double grey;
    private double weight = 1;
    private double owed;

    Ink(double pageHeight, Embedding embedding) {
        this.pageHeight = pageHeight;
        this.embedding = embedding;
    }

    /// Opens a run of characters in one font and style.
    void startRun(FontFile file, Style style, double left, double baseline) {
        grey(style.grey());
        out.op("BT");
        var embedded = embedding.font(file);
        if (embedded != font || points != style.points()) {
            font = embedded;
            points = style.points();
            out.name(font.resource()).number(points).op("Tf");
        }
        out.number(left).number(pageHeight - baseline).op("Td").raw("[<");
        owed = 0;
    }

    /// Prints one character and moves the pen by `advance`, whatever the font says.
    void character(int codePoint, double advance) {
        var run = requireNonNull(font);
        if (Math.abs(owed) >= 0.5) {
            out.raw(">").number(Math.rint(owed)).raw("<");
            owed -= Math.rint(owed);
        }
        int code = run.code(codePoint);
        out.code(code);
        owed += run.advance(code) - advance * 1000 / points;
    }

    void endRun() {
        out.raw(">]").op("TJ").op("ET");
    }

    /// The tone of what follows: 0 is black, 1 is paper.
    public void grey(double tone) {
        if (tone != grey) {
            grey = tone;
            out.number(tone).raw("g ").number(tone).op("G");
        }
    }

    /// A straight line as heavy as given in points.
    public void line(double x1, double y1, double x2, double y2, double heavy) {
        weight(heavy);
        out.numbers(x1, pageHeight - y1).raw("m ").numbers(x2, pageHeight - y2).raw("l ").op("S");
    }

    /// The frame of a box.
    public void frame(double left, double top, double width, double height, double heavy) {
        weight(heavy);
        rectangle(left, top, width, height).op("S");
    }

    /// A filled box.
    public void fill(double left, double top, double width, double height) {
        rectangle(left, top, width, height).op("f");
    }

    private Operators rectangle(double left, double top, double width, double height) {
        return out.numbers(left, pageHeight - top - height, width, height).raw("re ");
    }

    private void weight(double heavy) {
        if (heavy != weight) {
            weight = heavy;
            out.number(heavy).op("w");
        }
    }

    /// Begins a stroke with round ends, as of a pen.
    public void moveTo(double x, double y, double heavy) {
        weight(heavy);
        out.raw("1 J 1 j ").numbers(x, pageHeight - y).op("m");
    }

    public void curveTo(double x1, double y1, double x2, double y2, double x3, double y3) {
        out.numbers(x1, pageHeight - y1, x2, pageHeight - y2, x3, pageHeight - y3).op("c");
    }

    public void stroke() {
        out.raw("S ").op("0 J 0 j");
    }

    void picture(Picture picture, double left, double top, double width, double height) {
        out.op("q").numbers(width, 0, 0, height, left, pageHeight - top - height).op("cm");
        out.name(embedding.picture(picture)).raw("Do ").op("Q");
    }

    /// Makes a box lead to a page.
    void link(Page target, double left, double top, double width, double height) {
        var box = new PDRectangle();
        box.setLowerLeftX((float) left);
        box.setLowerLeftY((float) (pageHeight - top - height));
        box.setUpperRightX((float) (left + width));
        box.setUpperRightY((float) (pageHeight - top));
        var place = new PDPageFitDestination();
        place.setPage(target.pdf);
        var link = new PDAnnotationLink();
        link.setRectangle(box);
        link.setDestination(place);
        link.setPrinted(true);
        var border = new COSArray();
        IntStream.range(0, 3).forEach(corner -> border.add(COSInteger.ZERO));
        link.setBorder(border);
        links.add(link.getCOSObject());
    }

    COSArray links() {
        return links;
    }

    boolean isBlank() {
        return out.isEmpty();
    }

    byte[] content() {
        return out.bytes();
    }
}
