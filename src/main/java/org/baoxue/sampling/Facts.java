package org.baoxue.sampling;

import org.baoxue.sampling.DrawVerification.Difference;
import org.baoxue.sampling.FrozenFrame.FrameCounts;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.DrawnTown;
import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;
import org.baoxue.shared.Sha256;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What a draw says, fact by fact under a path, so that two draws can be laid side by side.
final class Facts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    void frame(Sha256 hash, FrameCounts counts) {
        facts.put("frame.hash", hash.hex());
        facts.put("frame.counts", counts.toString());
    }

    void result(DrawResult result) {
        facts.put("townsInFrame", String.valueOf(result.townsInFrame()));
        result.teams().forEach(this::town);
        each(
                "shortfalls",
                result.shortfalls(),
                shortfall ->
                        shortfall.stage() + " " + shortfall.parent() + " " + shortfall.number());
    }

    void replacement(int number, Successor next) {
        var household = next.household();
        facts.put(
                "replacements[%d]".formatted(number),
                household == null ? "nobody" : next.source() + " " + told(household));
    }

    private void town(DrawnTown town) {
        var path = "teams[%d]".formatted(town.team());
        facts.put(path + ".town", town.town() + " " + town.ticket());
        facts.put(path + ".villagesInFrame", String.valueOf(town.villagesInFrame()));
        each(path + ".villages", town.villages(), Facts::told);
        for (var village : town.villages()) {
            each(path + ".reserves." + village.code(), village.reserves(), Facts::told);
        }
        each(
                path + ".schools",
                town.schools(),
                school -> school.stage() + " " + school.code() + " " + school.ticket());
        each(path + ".households", town.households(), Facts::told);
    }

    private static String told(DrawnVillage village) {
        return "%s %s of %d households"
                .formatted(village.code(), village.ticket(), village.householdsInFrame());
    }

    private static String told(DrawnHousehold household) {
        var place = household.outside() ? " outside the drawn villages" : "";
        return "%s in %s %s%s"
                .formatted(household.code(), household.village(), household.ticket(), place);
    }

    private <T> void each(String path, List<T> values, Function<T, String> told) {
        for (int i = 0; i < values.size(); i++) {
            facts.put("%s[%d]".formatted(path, i + 1), told.apply(values.get(i)));
        }
    }

    /// The facts in which these, as published, differ from those recomputed.
    List<Difference> differences(Facts recomputed) {
        var paths = new LinkedHashSet<>(facts.keySet());
        paths.addAll(recomputed.facts.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(facts.get(path), recomputed.facts.get(path)))
                .map(path -> new Difference(path, facts.get(path), recomputed.facts.get(path)))
                .toList();
    }
}
