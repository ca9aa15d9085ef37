package org.baoxue.sampling.draw;

import static java.util.stream.Collectors.groupingBy;

import org.baoxue.sampling.draw.TicketRow.Fate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Every ticket that took part, for publishing: the county's towns, then team by team the villages,
/// schools and households, lowest first, each with its rank and what became of it. For every unit
/// that was not drawn it shows whose tickets were lower.
public final class TicketList {

    private record Unit(Stage stage, String code) {}

    private final Map<Unit, Fate> fates = new HashMap<>();
    private final Consumer<TicketRow> rows;

    private TicketList(DrawResult result, Consumer<TicketRow> rows) {
        this.rows = rows;
        result.teams().forEach(this::remember);
    }

    /// Hands out the tickets of a draw whose three steps are done, one by one; it holds no more at
    /// a time than the households of one town.
    public static void forEach(
            Draw draw, Seeds seeds, DrawResult result, Consumer<TicketRow> rows) {
        var list = new TicketList(result, rows);
        var county = draw.plan().county();
        list.add(
                Pools.underParents(draw, seeds.towns(), Set.of(Stage.TOWN), Set.of(county))
                        .of(Stage.TOWN, county));
        var towns = result.towns();
        var places = Pools.underParents(draw, seeds.villagesAndSchools(), Draw.PLACES, towns);
        for (var team : result.teams()) {
            list.add(places.of(Stage.VILLAGE, team.town()));
            list.add(places.of(Stage.SCHOOL_PRIMARY, team.town()));
            list.add(places.of(Stage.SCHOOL_MIDDLE, team.town()));
            var households = Pools.ofHouseholds(draw, seeds.households(), Set.of(team.town()));
            list.addByVillage(team, households.of(Stage.HOUSEHOLD, team.town()));
        }
    }

    private void remember(DrawnTown team) {
        fates.put(new Unit(Stage.TOWN, team.town()), Fate.DRAWN);
        for (var village : team.villages()) {
            fates.put(new Unit(Stage.VILLAGE, village.code()), Fate.DRAWN);
            village.reserves().forEach(h -> fates.put(household(h.code()), Fate.RESERVE));
        }
        for (var school : team.schools()) {
            fates.put(new Unit(school.stage(), school.code()), Fate.DRAWN);
            fates.putIfAbsent(new Unit(Stage.SCHOOL_MIDDLE, school.code()), Fate.DRAWN_AS_PRIMARY);
        }
        for (var household : team.households()) {
            var fate = household.outside() ? Fate.DRAWN_OUTSIDE : Fate.DRAWN;
            fates.put(household(household.code()), fate);
        }
    }

    private static Unit household(String code) {
        return new Unit(Stage.HOUSEHOLD, code);
    }

    /// The drawn villages in the order of their tickets, then the others by code.
    private void addByVillage(DrawnTown team, List<Ticketed> pool) {
        var villages = new TreeMap<>(pool.stream().collect(groupingBy(Ticketed::parent)));
        for (var village : team.villages()) {
            var drawn = villages.remove(village.code());
            add(drawn == null ? List.of() : drawn);
        }
        villages.values().forEach(this::add);
    }

    private void add(List<Ticketed> pool) {
        int rank = 0;
        for (var ticketed : pool) {
            var unit = ticketed.unit();
            var fate = fates.getOrDefault(new Unit(unit.stage(), unit.code()), Fate.NOT_DRAWN);
            rows.accept(new TicketRow(unit, ticketed.ticket(), ++rank, fate));
        }
    }
}
