package org.baoxue.sampling.draw;

import static org.baoxue.sampling.draw.Stage.SCHOOL_MIDDLE;
import static org.baoxue.sampling.draw.Stage.SCHOOL_PRIMARY;
import static org.baoxue.sampling.draw.Stage.TOWN;
import static org.baoxue.sampling.draw.Stage.VILLAGE;

import org.baoxue.sampling.draw.DrawnTown.DrawnSchool;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A draw, ready for its seeds. {@link #all} takes the three steps at once; where the plan asks for
/// a fresh seed at each, they are taken one by one, each on the result of the one before. To verify
/// a published draw, draw again and compare: two results are equal when all in them is.
///
/// Every step passes over the frame and holds no more of it than what lies in the drawn towns.
public record Draw(DrawCode code, Plan plan, Frame frame) {

    static final Set<Stage> PLACES = Set.of(VILLAGE, SCHOOL_PRIMARY, SCHOOL_MIDDLE);

    public Draw {
        plan.requireInRange();
    }

    public DrawResult all(Seeds seeds) {
        var towns = towns(seeds.towns());
        var places = villagesAndSchools(towns, seeds.villagesAndSchools());
        return households(places, seeds.households());
    }

    /// The first step.
    public DrawResult towns(Seed seed) {
        var pools = Pools.underParents(this, seed, Set.of(TOWN), Set.of(plan.county()));
        var pool = pools.of(TOWN, plan.county());
        var drawn = lowest(pool, plan.towns());
        var teams =
                IntStream.range(0, drawn.size())
                        .mapToObj(k -> DrawnTown.of(k + 1, drawn.get(k)))
                        .toList();
        return DrawResult.of(plan, pool.size(), teams, Set.of());
    }

    /// The second step, in the drawn towns.
    public DrawResult villagesAndSchools(DrawResult towns, Seed seed) {
        var pools = Pools.underParents(this, seed, PLACES, towns.towns());
        var teams = towns.teams().stream().map(town -> withPlaces(town, pools)).toList();
        return DrawResult.of(plan, towns.townsInFrame(), teams, PLACES);
    }

    /// The third step, in the drawn towns with their drawn villages.
    public DrawResult households(DrawResult places, Seed seed) {
        var pools = Pools.ofHouseholds(this, seed, places.towns());
        var teams =
                places.teams().stream()
                        .map(town -> new HouseholdSplit(plan, town, pools).fill())
                        .toList();
        return DrawResult.of(plan, places.townsInFrame(), teams, Set.of(Stage.values()));
    }

    private DrawnTown withPlaces(DrawnTown town, Pools pools) {
        var villages = pools.of(VILLAGE, town.town());
        var drawn =
                lowest(villages, plan.villagesPerTown()).stream().map(DrawnVillage::of).toList();
        return town.withPlaces(villages.size(), drawn, schools(town.town(), pools));
    }

    /// A nine-year school that is drawn as a primary school is not drawn again.
    private List<DrawnSchool> schools(String town, Pools pools) {
        var primary = lowest(pools.of(SCHOOL_PRIMARY, town), plan.primarySchoolsPerTown());
        var taken = primary.stream().map(Ticketed::code).collect(Collectors.toSet());
        var middle =
                pools.of(SCHOOL_MIDDLE, town).stream()
                        .filter(school -> !taken.contains(school.code()))
                        .limit(plan.middleSchoolsPerTown());
        return Stream.concat(primary.stream(), middle).map(DrawnSchool::of).toList();
    }

    private static List<Ticketed> lowest(List<Ticketed> pool, int number) {
        return pool.subList(0, Math.min(number, pool.size()));
    }
}
