package org.baoxue.printing.layout;

import java.util.ArrayList;
import java.util.List;

/// A table of contents: every bookmark with the number of its page, each line a link.
final class Contents {

    private static final Style LINE = Style.of(Face.SONG, Size.SMALL_4).leading(1.7);
    private static final double INDENT = 2 * Size.SMALL_4.points();

    private final String title;
    private final int place;
    private final Page first;

    /// @param place how many pages stand before it
    /// @param first its first page, still blank
    Contents(String title, int place, Page first) {
        this.title = title;
        this.place = place;
        this.first = first;
    }

    int place() {
        return place;
    }

    /// Its pages, to be put among the others, whose numbers count them too.
    List<Page> pages(List<Page> others, List<Bookmarks.Entry> entries, Fonts fonts) {
        int count = pour(strips(others, entries, 1, fonts)).size();
        var pages = pour(strips(others, entries, count, fonts));
        pages.forEach(Page::close);
        return pages;
    }

    private List<Page> pour(List<Strip> strips) {
        var pages = new ArrayList<>(List.of(first.blank()));
        var pour = new StripPour(strips, 1);
        while (!pour.isDone()) {
            var page = pages.getLast();
            pour.next(page.room(), page.isFresh())
                    .ifPresentOrElse(page::place, () -> pages.add(first.blank()));
        }
        return pages;
    }

    private List<Strip> strips(
            List<Page> others, List<Bookmarks.Entry> entries, int count, Fonts fonts) {
        double width = first.format.textWidth();
        var heading = Paragraph.of(title, Style.TITLE).centred().spaced(0, 4);
        var strips = new ArrayList<Strip>(heading.strips(width, fonts));
        for (var entry : entries) {
            int index = others.indexOf(entry.page());
            int number = index + 1 + (index < place ? 0 : count);
            strips.add(EntryLines.of(entry, number, width, fonts));
        }
        return strips;
    }

    /// The title, a row of dots behind its last line, the page.
    private record EntryLines(
            Bookmarks.Entry entry, List<Line> title, Line number, double indent, double width)
            implements Strip {

        private static final double DOT = 0.8;
        private static final double STEP = 5;

        static EntryLines of(Bookmarks.Entry entry, int page, double width, Fonts fonts) {
            var title = Galley.set(Text.of(entry.title(), LINE), fonts);
            var digits = Galley.set(Text.of("" + page, LINE), fonts);
            double last = digits.width(0, digits.size());
            var number = new Line(digits, 0, digits.size(), width - last, last, last, true);
            double indent = (entry.level() - 1) * INDENT;
            var lines = LineBreaking.lines(title, width - indent - last - 2 * STEP, 0, 0);
            return new EntryLines(entry, lines, number, indent, width);
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
