package org.baoxue.sampling.estimate;

/// How far a share can be trusted: its intervals, or the reason why there are none. A percentage is
/// never shown without.
public sealed interface Certainty {

    /// Both intervals at 95 %.
    ///
    /// @param kornGraubard the one to show, right for shares near 0, too
    /// @param t the plain one, cut to 0 and 1
    record Intervals(Interval kornGraubard, Interval t) implements Certainty {}

    /// No interval can be given.
    record NoInterval(Reason reason) implements Certainty {}

    /// Why there is no interval.
    enum Reason {
        /// The spread between towns cannot be known from a single one.
        FEWER_THAN_TWO_TOWNS("计入的镇不足两个，无法推算区间");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /// As papers say it.
        public String label() {
            return label;
        }
    }
}
