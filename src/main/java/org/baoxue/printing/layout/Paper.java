package org.baoxue.printing.layout;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A document being printed, from top to bottom, on as many pages as it needs.
///
/// Not for several threads; finished by [#bytes()] or [#writeTo(OutputStream)].
public final class Paper {

    private static final float PDF_VERSION = 1.7f;

    /// Room for two lines of body text.
    private static final double FOLLOWS_HEADING = 2 * Style.BODY.lineHeight();

    private final Fonts fonts;
    private final PDDocument document = new PDDocument();
    private final Streams streams = new Streams(document.getDocument());
    private final Embedding embedding = new Embedding(streams);
    private final Archive archive = new Archive(document, streams);
    private final Bookmarks bookmarks = new Bookmarks();
    private final List<Consumer<Page>> marks = new ArrayList<>();
    private final List<Paragraph> headings = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private PageFormat format;
    private Running head = Running.NONE;
    private Running foot = Running.counted();
    private @Nullable Contents contents;
    private @Nullable Page page;

    private Paper(Fonts fonts, PageFormat format) {
        this.fonts = fonts;
        this.format = format;
    }

    public static Paper on(PageFormat format, Fonts fonts) {
        return new Paper(fonts, format);
    }

    /// A4 with official margins.
    public static Paper a4(Fonts fonts) {
        return on(PageFormat.OFFICIAL, fonts);
    }

    /// The title that a reader's window shows.
    public Paper titled(String title) {
        archive.title(title);
        return this;
    }

    /// The line at the head of every page from the next one on.
    public Paper head(Running line) {
        head = line;
        return this;
    }

    /// The line at the foot of every page from the next one on.
    public Paper foot(Running line) {
        foot = line;
        return this;
    }

    /// The format from the next page on.
    public Paper format(PageFormat other) {
        format = other;
        return this;
    }

    /// The document's title, in balanced lines in the middle.
    public Paper title(String words) {
        return add(Paragraph.of(words, Style.TITLE).centred().balance().spaced(0, 4));
    }

    /// A heading, kept with what follows.
    public Paper heading(String words) {
        return heading(words, Style.HEADING);
    }

    /// A heading, kept with what follows.
    public Paper heading(String words, Style style) {
        headings.add(Paragraph.of(words, style).spaced(2, 1));
        return this;
    }

    /// A paragraph of body text.
    public Paper paragraph(String words) {
        return add(Paragraph.of(words, Style.BODY).body());
    }

    public Paper table(Table table) {
        return add(table);
    }

    public Paper gap(double mm) {
        return add(new Gap(mm));
    }

    public Paper add(Block block) {
        placeHeadings();
        pour(block);
        return this;
    }

    /// Headings stand on the page where what follows them begins.
    private void placeHeadings() {
        var waiting = List.copyOf(headings);
        headings.clear();
        double needed =
                waiting.stream()
                        .flatMap(heading -> heading.strips(format.textWidth(), fonts).stream())
                        .mapToDouble(line -> line.above() + line.height())
                        .sum();
        if (!waiting.isEmpty() && current().room() < needed + FOLLOWS_HEADING) {
            newPage();
        }
        waiting.forEach(this::pour);
    }

    private void pour(Block block) {
        var pour = block.pour(current().format.textWidth(), fonts);
        while (!pour.isDone()) {
            var here = current();
            pour.next(here.room(), here.isFresh()).ifPresentOrElse(this::place, this::newPage);
        }
    }

    private void place(Strip strip) {
        var here = current();
        markPlace(here);
        here.place(strip);
    }

    private void markPlace(Page here) {
        marks.forEach(mark -> mark.accept(here));
        marks.clear();
    }

    /// Goes on at the top of a page.
    public Paper newPage() {
        if (page != null) {
            page.close();
            page = null;
        }
        return this;
    }

    /// A bookmark to what is printed next; level 1 is the outermost.
    public Paper bookmark(int level, String words) {
        marks.add(here -> bookmarks.add(level, words, here));
        return this;
    }

    /// A part of a bundle: begins a page and has a bookmark; its format, head and foot are its own.
    public Paper part(int level, String bookmark, Consumer<Paper> contents) {
        var outerFormat = format;
        var outerHead = head;
        var outerFoot = foot;
        newPage().bookmark(level, bookmark);
        contents.accept(this);
        return newPage().format(outerFormat).head(outerHead).foot(outerFoot);
    }

    /// A table of contents at this place, on pages of its own: every bookmark with the number of
    /// its page.
    public Paper contents(String title) {
        newPage();
        contents = new Contents(title, pages.size(), new Page(format, head, foot, embedding));
        return this;
    }

    /// Attaches the data that the document prints.
    public Paper attach(String name, String mediaType, byte[] data) {
        archive.attach(name, mediaType, data);
        return this;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream(1 << 16);
        writeTo(out);
        return out.toByteArray();
    }

    /// Numbers the pages, completes the fonts and writes it all; the paper cannot be used again.
    public void writeTo(OutputStream out) {
        placeHeadings();
        markPlace(pages.isEmpty() ? open() : pages.getLast());
        newPage();
        numberPages();
        embedding.finish();
        archive.finish();
        bookmarks.finish(document.getDocumentCatalog());
        document.setVersion(PDF_VERSION);
        document.setDocumentId(streams.fingerprint());
        save(out);
    }

    private void numberPages() {
        if (contents != null) {
            pages.addAll(contents.place(), contents.pages(pages, bookmarks.entries(), fonts));
        }
        for (int number = 1; number <= pages.size(); number++) {
            var numbered = pages.get(number - 1);
            numbered.number(number, pages.size(), fonts);
            document.addPage(numbered.pdf);
        }
    }

    private void save(OutputStream out) {
        try (document) {
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            streams.close();
        }
    }

    private Page current() {
        return page == null ? open() : page;
    }

    private Page open() {
        var opened = new Page(format, head, foot, embedding);
        page = opened;
        pages.add(opened);
        return opened;
    }
}
