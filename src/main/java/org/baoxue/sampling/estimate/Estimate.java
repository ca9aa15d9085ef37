package org.baoxue.sampling.estimate;

import org.baoxue.sampling.estimate.Observation.Finding;

import java.util.List;
import java.util.Optional;

/// What share of the county's households has a problem, and how many.
///
/// @param households how many households it rests on
/// @param towns in how many towns
/// @param share the weighted mean, from 0 to 1
/// @param standardError the share's
/// @param degreesOfFreedom towns less one
/// @param weightSum how many households of the county the sample stands for
/// @param total how many of them have a problem
/// @param totalStandardError the total's
public record Estimate(
        int households,
        int towns,
        double share,
        double standardError,
        int degreesOfFreedom,
        double weightSum,
        double total,
        double totalStandardError,
        Certainty certainty) {

    /// From the households that were visited; none if none was.
    public static Optional<Estimate> ofVisited(List<Observation> observations) {
        return of(
                observations.stream()
                        .filter(seen -> seen.finding() != Finding.NOT_VISITED)
                        .toList());
    }

    /// As if every household that could not be visited had a problem.
    public static Optional<Estimate> ofWorstCase(List<Observation> observations) {
        return of(
                observations.stream()
                        .map(seen ->
                                seen.finding() == Finding.NOT_VISITED
                                        ? seen.with(Finding.PROBLEM)
                                        : seen)
                        .toList());
    }

    private static Optional<Estimate> of(List<Observation> observations) {
        return observations.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThreeStages(Sample.of(observations)).estimate());
    }
}
