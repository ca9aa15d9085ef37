package org.baoxue.sampling.draw;

import java.util.Comparator;

/// A unit with its ticket, ordered by ticket; equal tickets, which never happen, by code.
record Ticketed(Ticket ticket, FrameUnit unit) implements Comparable<Ticketed> {

    private static final Comparator<Ticketed> ORDER =
            Comparator.comparing(Ticketed::ticket).thenComparing(Ticketed::unit);

    String code() {
        return unit.code();
    }

    String parent() {
        return unit.parent();
    }

    @Override
    public int compareTo(Ticketed other) {
        return ORDER.compare(this, other);
    }
}
