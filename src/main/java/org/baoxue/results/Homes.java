package org.baoxue.results;

import org.baoxue.results.HouseholdsWithProblem.MethodNote;
import org.baoxue.results.HouseholdsWithProblem.Replaced;
import org.baoxue.sampling.HouseholdReplacement;
import org.baoxue.sampling.SampledTown;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SampledTown.SampledVillage;
import org.baoxue.sampling.estimate.Estimate;
import org.baoxue.sampling.estimate.Observation;
import org.baoxue.sampling.estimate.Observation.Finding;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.VillageId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the visited households say about the county. Pure.
///
/// @param towns each team's work as it stands after replacements
/// @param replacements in the order in which they were asked for
/// @param problems of each household with a counted checklist, whether it has a problem
record Homes(
        List<SampledTown> towns,
        List<HouseholdReplacement> replacements,
        Map<HouseholdId, Boolean> problems) {

    HouseholdsWithProblem result() {
        var observations = observations();
        var open = toVisit().filter(home -> !isCounted(home)).map(SampledHousehold::household);
        return result(observations, open.toList());
    }

    private HouseholdsWithProblem result(List<Observation> observations, List<HouseholdId> open) {
        var worstCase =
                open.isEmpty() ? Estimate.ofWorstCase(observations) : Optional.<Estimate>empty();
        return new HouseholdsWithProblem(
                Estimate.ofVisited(observations).map(ShareWithInterval::of).orElse(null),
                worstCase.map(ShareWithInterval::of).orElse(null),
                (int) toVisit().filter(this::isCounted).count(),
                (int) toVisit().filter(home -> finding(home) == Finding.PROBLEM).count(),
                (int) all().filter(home -> !home.toVisit()).count(),
                open.size(),
                method(observations.size(), open));
    }

    /// Every household that was approached in a drawn village: the drawn ones and those that
    /// followed. Those from outside had no known chance to be drawn. A town with an open household
    /// is left out: the few that were accepted first would stand for all of it.
    List<Observation> observations() {
        return towns.stream().filter(this::isThrough).flatMap(this::observations).toList();
    }

    private boolean isThrough(SampledTown town) {
        return town.toVisit().stream().allMatch(this::isCounted);
    }

    private Stream<Observation> observations(SampledTown town) {
        var eligible =
                town.villages().stream()
                        .collect(
                                Collectors.toMap(
                                        SampledVillage::village,
                                        SampledVillage::householdsInFrame));
        return town.households().stream()
                .filter(home -> eligible.containsKey(home.village()))
                .map(home -> observation(town, home, eligible));
    }

    private Observation observation(
            SampledTown town, SampledHousehold home, Map<VillageId, Integer> eligible) {
        return new Observation(
                town.town().value(),
                home.village().value(),
                home.household().value(),
                town.townsInFrame(),
                town.villagesInFrame(),
                eligible.getOrDefault(home.village(), 0),
                finding(home));
    }

    private Finding finding(SampledHousehold home) {
        if (!isCounted(home)) {
            return Finding.NOT_VISITED;
        }
        return problems.getOrDefault(home.household(), false)
                ? Finding.PROBLEM
                : Finding.NO_PROBLEM;
    }

    private boolean isCounted(SampledHousehold home) {
        return home.toVisit() && problems.containsKey(home.household());
    }

    private Stream<SampledHousehold> all() {
        return towns.stream().flatMap(town -> town.households().stream());
    }

    private Stream<SampledHousehold> toVisit() {
        return all().filter(SampledHousehold::toVisit);
    }

    private MethodNote method(int estimated, List<HouseholdId> open) {
        var drawn = (int) all().filter(home -> home.standsFor() == null).count();
        var outside =
                all().filter(SampledHousehold::outside).map(SampledHousehold::household).toList();
        var replaced = replacements.stream().map(Homes::replaced).toList();
        var through = (int) towns.stream().filter(this::isThrough).count();
        var text =
                new MethodText(
                        towns.size(), through, drawn, estimated, outside, replaced, open.size());
        return new MethodNote(drawn, estimated, outside, replaced, open, text.text());
    }

    private static Replaced replaced(HouseholdReplacement replacement) {
        return new Replaced(
                replacement.household(), replacement.reason(), replacement.substituteId());
    }
}
