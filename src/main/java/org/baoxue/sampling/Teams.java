package org.baoxue.sampling;

import static java.util.stream.Collectors.toMap;

import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SampledTown.SampledSchool;
import org.baoxue.sampling.SampledTown.SampledVillage;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.DrawnTown;
import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnSchool;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Lays the replacements over what was drawn.
final class Teams {

    private final DrawResult drawn;
    private final List<HouseholdReplacement> replacements;
    private final Map<HouseholdId, HouseholdReplacement> byHousehold;

    Teams(DrawResult drawn, List<HouseholdReplacement> replacements) {
        this.drawn = drawn;
        this.replacements = replacements;
        this.byHousehold =
                replacements.stream()
                        .collect(toMap(HouseholdReplacement::household, Function.identity()));
    }

    List<SampledTown> towns() {
        return drawn.teams().stream().map(this::town).toList();
    }

    private SampledTown town(DrawnTown town) {
        return new SampledTown(
                town.team(),
                new TownId(town.town()),
                town.ticket(),
                drawn.townsInFrame(),
                town.villagesInFrame(),
                town.villages().stream().map(Teams::village).toList(),
                town.schools().stream().map(Teams::school).toList(),
                households(town));
    }

    private static SampledVillage village(DrawnVillage village) {
        return new SampledVillage(
                new VillageId(village.code()),
                village.ticket(),
                village.householdsInFrame(),
                village.reserves().stream()
                        .map(reserve -> new HouseholdId(reserve.code()))
                        .toList());
    }

    private static SampledSchool school(DrawnSchool school) {
        return new SampledSchool(new SchoolId(school.code()), school.stage(), school.ticket());
    }

    private List<SampledHousehold> households(DrawnTown town) {
        var drawn = town.households().stream().map(household -> household(household, null));
        return Stream.concat(drawn, substitutes(town)).toList();
    }

    private Stream<SampledHousehold> substitutes(DrawnTown town) {
        return replacements.stream()
                .filter(replacement -> replacement.team() == town.team())
                .flatMap(replacement ->
                        Stream.ofNullable(replacement.substitute())
                                .map(substitute -> household(substitute, replacement.household())));
    }

    private SampledHousehold household(DrawnHousehold household, @Nullable HouseholdId standsFor) {
        var id = new HouseholdId(household.code());
        return new SampledHousehold(
                id,
                new VillageId(household.village()),
                household.ticket(),
                household.outside(),
                standsFor,
                byHousehold.get(id));
    }
}
