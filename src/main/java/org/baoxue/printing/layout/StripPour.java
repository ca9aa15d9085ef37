package org.baoxue.printing.layout;

import java.util.List;
import java.util.Optional;

/// Pours strips one by one, but leaves no fewer than `together` of them alone at either end.
final class StripPour implements Pour {

    private final List<? extends Strip> strips;
    private final int together;
    private int next;

    StripPour(List<? extends Strip> strips, int together) {
        this.strips = strips;
        this.together = together;
    }

    @Override
    public boolean isDone() {
        return next == strips.size();
    }

    @Override
    public Optional<Strip> next(double room, boolean freshPage) {
        boolean fits = heightOf(next, bound()) <= room + 0.01;
        return fits || freshPage ? Optional.of(strips.get(next++)) : Optional.empty();
    }

    /// Up to where the strips must stand on one page with the next one.
    private int bound() {
        int left = strips.size() - next;
        boolean atEdge = next == 0 || left == together;
        return next + Math.min(left, atEdge ? together : 1);
    }

    private double heightOf(int from, int to) {
        return strips.subList(from, to).stream()
                .mapToDouble(strip -> strip.above() + strip.height())
                .sum();
    }
}
