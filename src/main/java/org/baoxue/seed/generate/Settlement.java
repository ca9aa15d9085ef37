package org.baoxue.seed.generate;

import static org.baoxue.registry.School.Level.JUNIOR_MIDDLE;
import static org.baoxue.registry.School.Level.PRIMARY;

import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A town with its villages, its schools, and the schools elsewhere that take in its children.
///
/// @param within reach: the own schools, the neighbour's middle school where there is none, and the
///   county's special school
record Settlement(Town town, List<Village> villages, List<School> schools, List<School> within) {

    private static final int EXIT_YEAR = 2019;

    static List<Settlement> all(long number, Shape shape) {
        var towns = new ArrayList<List<Village>>();
        var places = shape.towns();
        for (var index = 0; index < shape.towns(); index++) {
            towns.add(villages(number, shape, index, places));
            places += shape.villagesOf(index);
        }
        var schools = SchoolPlan.of(towns);
        return IntStream.range(0, towns.size())
                .mapToObj(index ->
                        new Settlement(
                                town(index),
                                towns.get(index),
                                schools.in(index),
                                schools.within(index)))
                .toList();
    }

    /// The nearest school that teaches a grade to a village: the one with the smallest service
    /// area.
    School schoolFor(VillageId village, int grade) {
        return within.stream()
                .filter(school -> school.kind() != School.Kind.SPECIAL && teaches(school, grade))
                .filter(school -> school.serviceArea().contains(village))
                .min(Comparator.comparingInt(school -> school.serviceArea().size()))
                .orElseThrow();
    }

    School specialSchool() {
        return within.stream()
                .filter(school -> school.kind() == School.Kind.SPECIAL)
                .findFirst()
                .orElseThrow();
    }

    /// A teaching point ends with grade 3.
    private static boolean teaches(School school, int grade) {
        return school.levels().contains(grade <= 6 ? PRIMARY : JUNIOR_MIDDLE)
                && (school.kind() != School.Kind.TEACHING_POINT || grade <= 3);
    }

    static Town town(int index) {
        return Town.of(townId(index), Names.place(index) + (index == 0 ? "街道" : "镇"));
    }

    private static TownId townId(int index) {
        return new TownId(County.CODE.value() + (101 + index));
    }

    private static List<Village> villages(long number, Shape shape, int town, int firstPlace) {
        var dice = Dice.of(number, "exit", town);
        var count = shape.villagesOf(town);
        // Every ninth town is well off and has no village to lift.
        var exits = town % 9 == 8 ? 0 : dice.between(2, 4);
        var firstExit = dice.between(0, count - 1);
        return IntStream.range(0, count)
                .mapToObj(index ->
                        Village.of(
                                new VillageId(townId(town).value() + (201 + index)),
                                Names.place(firstPlace + index)
                                        + (town == 0 && index < 2 ? "社区" : "村"),
                                isExit(index, firstExit, exits, count) ? EXIT_YEAR : null))
                .toList();
    }

    /// Every second village from the first one on, round the town.
    private static boolean isExit(int index, int first, int exits, int count) {
        var distance = Math.floorMod(index - first, count);
        return distance % 2 == 0 && distance / 2 < exits;
    }
}
