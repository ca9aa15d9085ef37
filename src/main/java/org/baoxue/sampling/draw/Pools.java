package org.baoxue.sampling.draw;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The units that are drawn against each other, lowest ticket first: those of one stage in one
/// place. Only the places asked for are kept and hashed, which is what holds a draw's memory to its
/// drawn towns.
final class Pools {

    private record Key(Stage stage, String place) {}

    /// Says in which place a unit is drawn.
    interface Places {
        @Nullable String of(FrameUnit unit);
    }

    private final Map<Key, List<Ticketed>> pools = new HashMap<>();

    /// Reads the units of these stages that lie in one of these places.
    Pools(Draw draw, Seed seed, Set<Stage> stages, Set<String> wanted, Places places) {
        Map<Stage, Tickets> tickets = new HashMap<>();
        stages.forEach(stage -> tickets.put(stage, new Tickets(seed, draw.code(), stage)));
        draw.frame()
                .forEach(unit -> {
                    var hashing = tickets.get(unit.stage());
                    var place = hashing == null ? null : places.of(unit);
                    if (hashing != null && place != null && wanted.contains(place)) {
                        pools.computeIfAbsent(new Key(unit.stage(), place), _ -> new ArrayList<>())
                                .add(new Ticketed(hashing.of(unit.code()), unit));
                    }
                });
        pools.values().forEach(pool -> pool.sort(null));
    }

    /// Towns, villages and schools are drawn in their parents.
    static Pools underParents(Draw draw, Seed seed, Set<Stage> stages, Set<String> parents) {
        return new Pools(draw, seed, stages, parents, FrameUnit::parent);
    }

    /// Households are drawn in towns, their parents' parents.
    static Pools ofHouseholds(Draw draw, Seed seed, Set<String> towns) {
        var townOf = VillageTowns.in(draw.frame());
        return new Pools(draw, seed, Set.of(Stage.HOUSEHOLD), towns, h -> townOf.of(h.parent()));
    }

    List<Ticketed> of(Stage stage, String place) {
        return pools.getOrDefault(new Key(stage, place), List.of());
    }
}
