package org.baoxue.printing.layout;

import java.util.List;

/// Empty height, in millimetres; nothing at the top of a page.
public record Gap(double mm) implements Block {

    @Override
    public Pour pour(double width, Fonts fonts) {
        return new StripPour(List.of(new Blank(Length.points(mm))), 1);
    }

    private record Blank(double above) implements Strip {

        @Override
        public double height() {
            return 0;
        }

        @Override
        public void draw(Ink ink, double left, double top) {
            // Nothing is seen of a gap.
        }
    }
}
