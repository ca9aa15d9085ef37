package org.baoxue.sampling.estimate;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Observations folded to what an estimate needs: how many households of each village were observed
/// and how many had a problem. In order of codes, so that no sum depends on the order of records.
///
/// @param inFrame `N`
record Sample(int inFrame, List<Town> towns) {

    /// A town of the sample.
    ///
    /// @param inFrame `M`
    record Town(int inFrame, List<Village> villages) {

        Town {
            requireRoom("villages", villages.size(), inFrame);
        }

        private static Town of(List<Observation> observations) {
            return new Town(
                    same("villagesInFrame", observations, Observation::villagesInFrame),
                    split(observations, Observation::village, Village::of));
        }
    }

    /// A village of the sample.
    ///
    /// @param inFrame `H`
    record Village(int inFrame, int households, int problems) {

        Village {
            requireRoom("households", households, inFrame);
        }

        private static Village of(List<Observation> observations) {
            if (observations.stream().map(Observation::household).distinct().count()
                    < observations.size()) {
                throw new IllegalArgumentException("a household was observed twice");
            }
            return new Village(
                    same("householdsInFrame", observations, Observation::householdsInFrame),
                    observations.size(),
                    (int) observations.stream().filter(Observation::hasProblem).count());
        }
    }

    Sample {
        requireRoom("towns", towns.size(), inFrame);
    }

    static Sample of(List<Observation> observations) {
        return new Sample(
                same("townsInFrame", observations, Observation::townsInFrame),
                split(observations, Observation::town, Town::of));
    }

    int households() {
        return towns.stream()
                .flatMap(town -> town.villages().stream())
                .mapToInt(Village::households)
                .sum();
    }

    private static <T> List<T> split(
            List<Observation> observations,
            Function<Observation, String> unit,
            Function<List<Observation>, T> fold) {
        Collection<List<Observation>> units =
                new TreeMap<>(observations.stream().collect(groupingBy(unit))).values();
        return units.stream().map(fold).toList();
    }

    /// What must be the same for all of a unit.
    private static int same(
            String field, List<Observation> observations, ToIntFunction<Observation> size) {
        var sizes = observations.stream().mapToInt(size).distinct().toArray();
        if (sizes.length != 1) {
            throw new IllegalArgumentException(field + " differs within one unit");
        }
        return sizes[0];
    }

    private static void requireRoom(String what, int observed, int inFrame) {
        if (observed > inFrame) {
            throw new IllegalArgumentException(
                    "%d %s were observed of %d in the frame".formatted(observed, what, inFrame));
        }
    }
}
