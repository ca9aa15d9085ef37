package org.baoxue.sampling.estimate;

import static java.util.stream.Collectors.groupingBy;

import org.baoxue.sampling.estimate.Observation.Finding;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The estimator once more, straight from its formula and household by household.
record ByTheBook(List<Observation> all) {

    double share() {
        return all.stream().mapToDouble(h -> weight(h) * problem(h)).sum()
                / all.stream().mapToDouble(this::weight).sum();
    }

    double error() {
        double share = share();
        double weights = all.stream().mapToDouble(this::weight).sum();
        ToDoubleFunction<Observation> residual = h -> weight(h) * (problem(h) - share) / weights;
        var towns = by(Observation::town, all);
        double variance = stage(towns, all.getFirst().townsInFrame(), residual);
        for (var town : towns) {
            double towned = (double) towns.size() / all.getFirst().townsInFrame();
            var villages = by(Observation::village, town);
            int villagesInFrame = town.getFirst().villagesInFrame();
            variance += towned * stage(villages, villagesInFrame, residual);
            for (var village : villages) {
                double villaged = (double) villages.size() / villagesInFrame;
                var households = by(Observation::household, village);
                int inFrame = village.getFirst().householdsInFrame();
                variance += towned * villaged * stage(households, inFrame, residual);
            }
        }
        return Math.sqrt(variance);
    }

    /// `(1 − n/N) n/(n − 1) Σ(z − z̄)²` over the sums z of the units.
    private static double stage(
            Collection<List<Observation>> units,
            int inFrame,
            ToDoubleFunction<Observation> residual) {
        double n = units.size();
        if (n == 1) {
            return 0;
        }
        double[] sums =
                units.stream().mapToDouble(u -> u.stream().mapToDouble(residual).sum()).toArray();
        double mean = 0;
        for (double sum : sums) {
            mean += sum / n;
        }
        double squares = 0;
        for (double sum : sums) {
            squares += Math.pow(sum - mean, 2);
        }
        return (1 - n / inFrame) * n / (n - 1) * squares;
    }

    private double weight(Observation h) {
        double towns = by(Observation::town, all).size();
        var town = all.stream().filter(o -> o.town().equals(h.town())).toList();
        double villages = by(Observation::village, town).size();
        double households = town.stream().filter(o -> o.village().equals(h.village())).count();
        return h.townsInFrame()
                / towns
                * (h.villagesInFrame() / villages)
                * (h.householdsInFrame() / households);
    }

    private static double problem(Observation h) {
        return h.finding() == Finding.PROBLEM ? 1 : 0;
    }

    private static Collection<List<Observation>> by(
            Function<Observation, String> unit, List<Observation> some) {
        return some.stream().collect(groupingBy(unit)).values();
    }
}
