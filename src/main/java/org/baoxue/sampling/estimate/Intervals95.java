package org.baoxue.sampling.estimate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.baoxue.sampling.estimate.Certainty.Intervals;
import org.baoxue.sampling.estimate.Certainty.NoInterval;
import org.baoxue.sampling.estimate.Certainty.Reason;

/// Both intervals of a share at 95 %.
final class Intervals95 {

    private static final double TAIL = 0.025;

    /// More households than there are: the error is nothing but rounding.
    private static final double ALL_THERE_ARE = 1e10;

    private Intervals95() {}

    static Certainty of(double share, double error, int households, int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            return new NoInterval(Reason.FEWER_THAN_TWO_TOWNS);
        }
        double size = effectiveSize(share, error, households, degreesOfFreedom);
        return new Intervals(kornGraubard(share, size), t(share, error, degreesOfFreedom));
    }

    private static double effectiveSize(
            double share, double error, int households, int degreesOfFreedom) {
        if (share == 0 || share == 1) {
            return households;
        }
        double fewTowns = quantile(households - 1) / quantile(degreesOfFreedom);
        return share * (1 - share) / (error * error) * fewTowns * fewTowns;
    }

    private static Interval kornGraubard(double share, double size) {
        if (size > ALL_THERE_ARE) {
            return new Interval(share, share);
        }
        double with = size * share;
        double without = size * (1 - share);
        return new Interval(
                share == 0
                        ? 0
                        : BetaDistribution.of(with, without + 1).inverseCumulativeProbability(TAIL),
                share == 1
                        ? 1
                        : BetaDistribution.of(with + 1, without).inverseSurvivalProbability(TAIL));
    }

    private static Interval t(double share, double error, int degreesOfFreedom) {
        double reach = quantile(degreesOfFreedom) * error;
        return new Interval(Math.max(0, share - reach), Math.min(1, share + reach));
    }

    private static double quantile(int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(TAIL);
    }
}
