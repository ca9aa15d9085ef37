package org.baoxue.sampling.estimate;

import org.baoxue.sampling.estimate.Sample.Town;
import org.baoxue.sampling.estimate.Sample.Village;

import java.util.stream.DoubleStream;

/// The multi-stage estimator of a sample: every stage adds the spread of its units' weighted sums,
/// corrected for the part of the population that was taken; the lower stages count only by the part
/// that the stages above left to chance.
record ThreeStages(Sample sample) {

    /// What a household adds to the sum whose spread is looked for: its residual.
    private record Residual(double ofProblem, double ofNone) {

        double sum(Village village) {
            int none = village.households() - village.problems();
            return village.problems() * ofProblem + none * ofNone;
        }

        /// The sum of squared distances from the village's mean.
        double squares(Village village) {
            double distance = ofProblem - ofNone;
            int none = village.households() - village.problems();
            return distance * distance * village.problems() * none / village.households();
        }
    }

    Estimate estimate() {
        double weightSum = sum(new Residual(1, 1));
        double total = sum(new Residual(1, 0));
        double share = total / weightSum;
        double error =
                Math.sqrt(variance(new Residual((1 - share) / weightSum, -share / weightSum)));
        int degreesOfFreedom = sample.towns().size() - 1;
        return new Estimate(
                sample.households(),
                sample.towns().size(),
                share,
                error,
                degreesOfFreedom,
                weightSum,
                total,
                Math.sqrt(variance(new Residual(1, 0))),
                Intervals95.of(share, error, sample.households(), degreesOfFreedom));
    }

    private double sum(Residual residual) {
        return sample.towns().stream().mapToDouble(town -> sum(residual, town)).sum();
    }

    private double sum(Residual residual, Town town) {
        return town.villages().stream().mapToDouble(village -> sum(residual, town, village)).sum();
    }

    private double sum(Residual residual, Town town, Village village) {
        return weight(town, village) * residual.sum(village);
    }

    /// `(N/n)(M/m)(H/h)`
    private double weight(Town town, Village village) {
        return (double) sample.inFrame()
                / sample.towns().size()
                * town.inFrame()
                / town.villages().size()
                * village.inFrame()
                / village.households();
    }

    private double variance(Residual residual) {
        var towns = sample.towns();
        double between =
                spread(towns.stream().mapToDouble(town -> sum(residual, town)), sample.inFrame());
        double within = towns.stream().mapToDouble(town -> variance(residual, town)).sum();
        return between + within * towns.size() / sample.inFrame();
    }

    private double variance(Residual residual, Town town) {
        var villages = town.villages();
        double between =
                spread(
                        villages.stream().mapToDouble(village -> sum(residual, town, village)),
                        town.inFrame());
        double within =
                villages.stream().mapToDouble(village -> variance(residual, town, village)).sum();
        return between + within * villages.size() / town.inFrame();
    }

    private double variance(Residual residual, Town town, Village village) {
        double weight = weight(town, village);
        return weight
                * weight
                * correction(village.households(), village.inFrame())
                * residual.squares(village);
    }

    private static double spread(DoubleStream sums, int inFrame) {
        double[] values = sums.toArray();
        double mean = DoubleStream.of(values).average().orElse(0);
        double squares =
                DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum();
        return correction(values.length, inFrame) * squares;
    }

    /// `(1 − n/N) n/(n − 1)`; a single unit has no spread and adds nothing.
    private static double correction(int taken, int inFrame) {
        return taken < 2 ? 0 : (1 - (double) taken / inFrame) * taken / (taken - 1);
    }
}
