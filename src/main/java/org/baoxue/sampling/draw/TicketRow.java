package org.baoxue.sampling.draw;

/// A line of the published tickets.
///
/// @param rank the ticket's place among those it is drawn against, households within their village
public record TicketRow(FrameUnit unit, Ticket ticket, int rank, Fate fate) {

    /// The columns' names.
    public static final String HEADER = "stage,parent,code,ticket,rank,fate";

    /// What the draw made of a unit.
    public enum Fate {
        DRAWN("drawn"),
        /// A household that was drawn from outside the drawn villages.
        DRAWN_OUTSIDE("drawn-outside"),
        RESERVE("reserve"),
        /// A nine-year school among the middle schools that was already drawn as a primary school.
        DRAWN_AS_PRIMARY("drawn-as-primary"),
        NOT_DRAWN("");

        private final String word;

        Fate(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /// The line without its line feed.
    public String line() {
        return "%s,%s,%d,%s".formatted(unit.line(), ticket, rank, fate);
    }
}
