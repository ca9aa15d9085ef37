package org.baoxue.sampling.draw;

import static java.util.stream.Collectors.toCollection;

import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Who is visited instead of a household that cannot be. It follows from the draw alone: nobody
/// chooses.
public sealed interface Replacement {

    /// The next unused reserve of the household's own village.
    record FromReserve(DrawnHousehold household) implements Replacement {}

    /// The lowest unused ticket of the town, once the village has no reserve left. Every eligible
    /// household of the town takes part, whether in a drawn village or not, the reserves of the
    /// other villages among them.
    record FromTown(DrawnHousehold household) implements Replacement {}

    /// Nobody is left in the town.
    record NobodyLeft(Shortfall shortfall) implements Replacement {}

    /// Finds the replacement for a household of this village.
    ///
    /// @param seed the one of the households' step
    /// @param town the drawn town for which the household was to be visited
    /// @param village the village of the household that cannot be visited; one that was itself a
    ///   replacement is followed by a reserve of its own village
    /// @param replacements the households that have replaced another so far; those drawn are used
    ///   anyway
    static Replacement next(
            Draw draw, Seed seed, DrawnTown town, String village, Set<String> replacements) {
        var used =
                town.households().stream()
                        .map(DrawnHousehold::code)
                        .collect(toCollection(() -> new HashSet<>(replacements)));
        return reserve(town, village, used)
                .<Replacement>map(FromReserve::new)
                .or(() -> lowest(draw, seed, town, used).map(FromTown::new))
                .orElseGet(() -> new NobodyLeft(new Shortfall(Stage.HOUSEHOLD, town.town(), 1)));
    }

    private static Optional<DrawnHousehold> reserve(
            DrawnTown town, String village, Set<String> used) {
        return town.village(village).map(DrawnVillage::reserves).stream()
                .flatMap(reserves -> reserves.stream())
                .filter(reserve -> !used.contains(reserve.code()))
                .findFirst();
    }

    private static Optional<DrawnHousehold> lowest(
            Draw draw, Seed seed, DrawnTown town, Set<String> used) {
        return Pools.ofHouseholds(draw, seed, Set.of(town.town()))
                .of(Stage.HOUSEHOLD, town.town())
                .stream()
                .filter(household -> !used.contains(household.code()))
                .findFirst()
                .map(town::household);
    }
}
