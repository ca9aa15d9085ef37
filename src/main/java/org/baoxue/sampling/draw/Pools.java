package org.baoxue.sampling.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The units that are drawn against each other, lowest ticket first: those of one stage in one
/// place. Only the places asked for are kept and hashed, which is what holds a draw's memory to its
/// drawn towns.
final class Pools {

    private record Key(Stage stage, String place) {}

    private final Map<Key, List<Ticketed>> pools = new HashMap<>();

    /// @param places the places whose units are wanted
    /// @param placeOf where the children of a parent are drawn
    private Pools(
            Draw draw,
            Seed seed,
            Set<Stage> stages,
            Set<String> places,
            UnaryOperator<String> placeOf) {
        var tickets = new EnumMap<Stage, Tickets>(Stage.class);
        draw.frame()
                .forEach(
                        stages,
                        parent -> places.contains(placeOf.apply(parent)),
                        unit -> {
                            var hashing =
                                    tickets.computeIfAbsent(
                                            unit.stage(),
                                            stage -> new Tickets(seed, draw.code(), stage));
                            var key = new Key(unit.stage(), placeOf.apply(unit.parent()));
                            pools.computeIfAbsent(key, _ -> new ArrayList<>())
                                    .add(new Ticketed(hashing.of(unit.code()), unit));
                        });
        pools.values().forEach(pool -> pool.sort(null));
    }

    /// Towns, villages and schools are drawn in their parents.
    static Pools underParents(Draw draw, Seed seed, Set<Stage> stages, Set<String> parents) {
        return new Pools(draw, seed, stages, parents, parent -> parent);
    }

    /// Households are drawn in towns, their parents' parents.
    static Pools ofHouseholds(Draw draw, Seed seed, Set<String> towns) {
        var villages = VillageTowns.in(draw.frame());
        return new Pools(draw, seed, Set.of(Stage.HOUSEHOLD), towns, villages::townOf);
    }

    List<Ticketed> of(Stage stage, String place) {
        return pools.getOrDefault(new Key(stage, place), List.of());
    }
}
