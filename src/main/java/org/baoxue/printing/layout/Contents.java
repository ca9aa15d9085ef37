package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A table of contents: every bookmark with the number of its page, each line a link.
final class Contents {

    private static final Style LINE = Style.of(Face.SONG, Size.SMALL_4).leading(1.7);
    private static final double INDENT = 2 * Size.SMALL_4.points();

    private final String title;
    private final List<Bookmarks.Entry> entries;
    private final Fonts fonts;

    Contents(String title, List<Bookmarks.Entry> entries, Fonts fonts) {
        this.title = title;
        this.entries = entries;
        this.fonts = fonts;
    }

    /// The pages to put before the others, whose numbers count them too.
    List<Page> pages(Supplier<Page> blank, List<Page> others) {
        int count = pour(blank, others, 1).size();
        var pages = pour(blank, others, count);
        pages.forEach(Page::close);
        return pages;
    }

    private List<Page> pour(Supplier<Page> blank, List<Page> others, int before) {
        var pages = new ArrayList<>(List.of(blank.get()));
        var pour = new StripPour(strips(pages.getFirst().sheet.textWidth(), others, before), 1);
        while (!pour.isDone()) {
            var page = pages.getLast();
            pour.next(page.room(), page.isFresh())
                    .ifPresentOrElse(page::place, () -> pages.add(blank.get()));
        }
        return pages;
    }

    private List<Strip> strips(double width, List<Page> others, int before) {
        var heading = Paragraph.of(title, Style.TITLE).centred().spaced(0, 4);
        var strips = new ArrayList<Strip>(heading.strips(width, fonts));
        for (var entry : entries) {
            int number = before + others.indexOf(entry.page()) + 1;
            strips.add(EntryLines.of(entry, set(entry.title()), set("" + number), width));
        }
        return strips;
    }

    private Galley set(String words) {
        return Galley.set(Text.of(words, LINE), fonts);
    }

    /// The title, a row of dots behind its last line, the page.
    private record EntryLines(
            Bookmarks.Entry entry, List<Line> title, Line number, double indent, double width)
            implements Strip {

        private static final double DOT = 0.8;
        private static final double STEP = 5;

        static EntryLines of(Bookmarks.Entry entry, Galley title, Galley number, double width) {
            double indent = (entry.level() - 1) * INDENT;
            double last = number.width(0, number.size());
            var page = new Line(number, 0, number.size(), width - last, last, last, true);
            var lines = LineBreaking.lines(title, width - indent - last - 2 * STEP, 0, 0);
            return new EntryLines(entry, lines, page, indent, width);
        }

        @Override
        public double height() {
            return Math.max(1, title.size()) * LINE.lineHeight();
        }

        @Override
        public double above() {
            return entry.level() == 1 ? 3 : 0;
        }

        @Override
        public void draw(Ink ink, double left, double top) {
            ink.link(entry.page(), left, top, width, height());
            double at = top;
            double end = left + indent;
            for (var line : title) {
                line.draw(ink, left + indent, at, Align.LEFT);
                end = left + indent + line.width();
                at += LINE.lineHeight();
            }
            double lastTop = top + height() - LINE.lineHeight();
            number.draw(ink, left, lastTop, Align.LEFT);
            double baseline = lastTop + Galley.baseline(LINE);
            drawDots(ink, end + STEP, left + number.indent() - STEP, baseline);
        }

        /// The dots of all lines stand below each other.
        private static void drawDots(Ink ink, double from, double to, double baseline) {
            for (double x = Math.ceil(from / STEP) * STEP; x < to; x += STEP) {
                ink.fill(x, baseline - 3, DOT, DOT);
            }
        }
    }
}
