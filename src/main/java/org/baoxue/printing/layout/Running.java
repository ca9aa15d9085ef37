package org.baoxue.printing.layout;

/// A line at the head or foot of every page: left, middle and right, knowing the page's number.
public record Running(Place left, Place middle, Place right, boolean ruled) {

    private static final Style PAGE_NUMBER = Style.of(Face.SONG, Size.NO_4);

    /// What stands in one place of the line, given the page's number and the count of pages.
    @FunctionalInterface
    public interface Place {

        Text on(int page, int pages);
    }

    public static final Running NONE =
            new Running(Running::nothing, Running::nothing, Running::nothing, false);

    /// `— 3 —` as on official documents: right on odd pages, left on even ones.
    public static Running dashed() {
        return new Running(
                (page, pages) -> page % 2 == 0 ? dashed(page) : Text.empty(),
                Running::nothing,
                (page, pages) -> page % 2 == 0 ? Text.empty() : dashed(page),
                false);
    }

    private static Text nothing(int page, int pages) {
        return Text.empty();
    }

    private static Text dashed(int page) {
        return Text.of("　— " + page + " —　", PAGE_NUMBER);
    }

    /// `第3页 共12页` in the middle.
    public static Running counted() {
        return NONE.middle((page, pages) -> Text.of("第" + page + "页 共" + pages + "页", Style.NOTE));
    }

    public Running left(String words) {
        return new Running((page, pages) -> Text.of(words, Style.NOTE), middle, right, ruled);
    }

    public Running right(String words) {
        return new Running(left, middle, (page, pages) -> Text.of(words, Style.NOTE), ruled);
    }

    public Running middle(Place place) {
        return new Running(left, place, right, ruled);
    }

    /// With a thin rule between the line and the page's text.
    public Running ruledOff() {
        return new Running(left, middle, right, true);
    }

    void draw(Ink ink, Fonts fonts, double x, double y, double width, int page, int pages) {
        draw(ink, fonts, left.on(page, pages), x, y, width, Align.LEFT);
        draw(ink, fonts, middle.on(page, pages), x, y, width, Align.CENTRE);
        draw(ink, fonts, right.on(page, pages), x, y, width, Align.RIGHT);
    }

    void drawRule(Ink ink, double x, double y, double width) {
        if (ruled) {
            ink.line(x, y, x + width, y, 0.5);
        }
    }

    private static void draw(
            Ink ink, Fonts fonts, Text text, double x, double y, double width, Align align) {
        for (var line : Paragraph.of(text).align(align).strips(width, fonts)) {
            line.draw(ink, x, y - line.height() / 2);
        }
    }
}
