package org.baoxue.seed.generate;

import static org.baoxue.registry.School.Kind;

import org.baoxue.registry.Place;
import org.baoxue.registry.School;
import org.baoxue.registry.School.Level;
import org.baoxue.registry.Village;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.VillageId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which schools stand where: every town has a central primary; most have a junior middle, some a
/// nine-year school instead, and the last one none, so that its children go to the neighbour's. Two
/// towns in three have a village primary, two in three a teaching point; the first one has the
/// county's special school.
final class SchoolPlan {

    private final List<List<Village>> villages;
    private final List<List<School>> schools = new ArrayList<>();

    private SchoolPlan(List<List<Village>> villages) {
        this.villages = villages;
    }

    static SchoolPlan of(List<List<Village>> villages) {
        var plan = new SchoolPlan(villages);
        for (var town = 0; town < villages.size(); town++) {
            plan.schools.add(plan.planned(town));
        }
        return plan;
    }

    List<School> in(int town) {
        return schools.get(town);
    }

    /// The schools that take in a town's children.
    List<School> within(int town) {
        var neighbours = withoutMiddle(town) ? in(town - 1) : List.<School>of();
        var special = in(0).stream().filter(school -> school.kind() == Kind.SPECIAL);
        return Stream.of(in(town).stream(), neighbours.stream(), special)
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private List<School> planned(int town) {
        var all = codes(villages.get(town));
        var planned = new ArrayList<School>();
        for (var kind : kinds(town)) {
            planned.add(school(town, planned.size() + 1, kind, area(town, kind, all)));
        }
        return List.copyOf(planned);
    }

    private List<Kind> kinds(int town) {
        var kinds = new ArrayList<Kind>();
        kinds.add(Kind.CENTRAL_PRIMARY);
        if (nineYear(town)) {
            kinds.add(Kind.NINE_YEAR);
        } else if (!withoutMiddle(town)) {
            kinds.add(Kind.JUNIOR_MIDDLE);
        }
        if (town % 3 != 2) {
            kinds.add(Kind.VILLAGE_PRIMARY);
        }
        if (town % 3 != 0) {
            kinds.add(Kind.TEACHING_POINT);
        }
        if (town == 0) {
            kinds.add(Kind.SPECIAL);
        }
        return kinds;
    }

    private boolean nineYear(int town) {
        return town % 5 == 1;
    }

    private boolean withoutMiddle(int town) {
        return town > 0 && town == villages.size() - 1 && !nineYear(town);
    }

    /// Whom a school takes in. The smaller area goes first: see {@link Settlement#schoolFor}.
    private List<VillageId> area(int town, Kind kind, List<VillageId> all) {
        var count = all.size();
        return switch (kind) {
            case TEACHING_POINT -> all.subList(count - 1, count);
            case VILLAGE_PRIMARY -> all.subList(Math.max(0, count - 4), Math.max(1, count - 1));
            case CENTRAL_PRIMARY -> nineYear(town) ? all.subList(0, (count + 1) / 2) : all;
            case JUNIOR_MIDDLE, NINE_YEAR ->
                    town + 1 < villages.size() && withoutMiddle(town + 1)
                            ? Stream.concat(all.stream(), codes(villages.get(town + 1)).stream())
                                    .toList()
                            : all;
            case SPECIAL -> List.of();
        };
    }

    private static List<VillageId> codes(List<Village> villages) {
        return villages.stream().map(Village::id).toList();
    }

    private School school(int town, int serial, Kind kind, List<VillageId> area) {
        var site = site(town, kind);
        var name = Settlement.town(town).name();
        return School.of(
                new SchoolId("%s-S%02d".formatted(Settlement.town(town).id(), serial)),
                title(town, kind, site),
                kind,
                levels(kind),
                kind != Kind.TEACHING_POINT && kind != Kind.VILLAGE_PRIMARY,
                area,
                place(name + site.name(), site));
    }

    private Village site(int town, Kind kind) {
        var all = villages.get(town);
        return switch (kind) {
            case TEACHING_POINT -> all.getLast();
            case VILLAGE_PRIMARY -> all.get(Math.max(0, all.size() - 3));
            case CENTRAL_PRIMARY, JUNIOR_MIDDLE, NINE_YEAR, SPECIAL -> all.getFirst();
        };
    }

    private static String title(int town, Kind kind, Village site) {
        var plain = Names.place(town);
        return switch (kind) {
            case TEACHING_POINT -> site.name() + "教学点";
            case VILLAGE_PRIMARY -> site.name() + "小学";
            case CENTRAL_PRIMARY -> plain + "中心小学";
            case JUNIOR_MIDDLE -> plain + "初级中学";
            case NINE_YEAR -> plain + "九年制学校";
            case SPECIAL -> County.NAME + "特殊教育学校";
        };
    }

    private static Set<Level> levels(Kind kind) {
        return switch (kind) {
            case TEACHING_POINT, VILLAGE_PRIMARY, CENTRAL_PRIMARY -> Set.of(Level.PRIMARY);
            case JUNIOR_MIDDLE -> Set.of(Level.JUNIOR_MIDDLE);
            case NINE_YEAR, SPECIAL -> Set.of(Level.PRIMARY, Level.JUNIOR_MIDDLE);
        };
    }

    /// Somewhere in the open Pacific.
    private static Place place(String address, Village site) {
        var dice = Dice.of(0, site.id().value(), 2);
        return new Place(
                address,
                160 + dice.between(0, 9999) / 10_000.0,
                30 + dice.between(0, 9999) / 10_000.0);
    }
}
