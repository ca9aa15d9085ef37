package org.baoxue.sampling.draw;

import static java.util.stream.Collectors.groupingBy;

import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Splits a town's households over its drawn villages, lowest ticket first throughout.
final class HouseholdSplit {

    private final Plan plan;
    private final DrawnTown town;
    private final List<Ticketed> pool;
    private final Map<String, List<Ticketed>> byVillage;

    HouseholdSplit(Plan plan, DrawnTown town, Pools pools) {
        this.plan = plan;
        this.town = town;
        this.pool = pools.of(Stage.HOUSEHOLD, town.town());
        this.byVillage = pool.stream().collect(groupingBy(Ticketed::parent));
    }

    DrawnTown fill() {
        var villages = new ArrayList<DrawnVillage>();
        var households = new ArrayList<DrawnHousehold>();
        int[] taken = taken();
        for (int i = 0; i < taken.length; i++) {
            var village = town.villages().get(i);
            var ranked = households(village);
            households.addAll(drawn(ranked, 0, taken[i]));
            var reserves = drawn(ranked, taken[i], taken[i] + plan.reservesPerVillage());
            villages.add(
                    new DrawnVillage(village.code(), village.ticket(), ranked.size(), reserves));
        }
        households.addAll(outside(plan.householdsPerTown() - households.size()));
        return town.withHouseholds(villages, households);
    }

    /// How many each village gives: its even share, a leftover if its ticket is low, as far as it
    /// has them; then the deficit of the others, the lowest village first with all it has.
    private int[] taken() {
        int villages = town.villages().size();
        int[] taken = new int[villages];
        int deficit = plan.householdsPerTown();
        for (int i = 0; i < villages; i++) {
            int leftover = i < plan.householdsPerTown() % villages ? 1 : 0;
            taken[i] = Math.min(plan.householdsPerTown() / villages + leftover, has(i));
            deficit -= taken[i];
        }
        for (int i = 0; i < villages; i++) {
            int more = Math.min(deficit, has(i) - taken[i]);
            taken[i] += more;
            deficit -= more;
        }
        return taken;
    }

    private int has(int village) {
        return households(town.villages().get(village)).size();
    }

    private List<Ticketed> households(DrawnVillage village) {
        return byVillage.getOrDefault(village.code(), List.of());
    }

    private List<DrawnHousehold> outside(int number) {
        return pool.stream()
                .filter(household -> town.village(household.parent()).isEmpty())
                .limit(number)
                .map(town::household)
                .toList();
    }

    private List<DrawnHousehold> drawn(List<Ticketed> ranked, int from, int to) {
        return ranked.subList(from, Math.min(to, ranked.size())).stream()
                .map(town::household)
                .toList();
    }
}
