package org.baoxue.slips;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.HouseholdId;
import org.baoxue.slips.text.SlipSubject;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What one slip tells of: which of a team's visits.
///
/// @param visits in printed order, those replaced included
record Scope(SlipSubject subject, List<Visit> visits) {

    Scope {
        visits = visits.stream().sorted(Visit.PRINTED).toList();
    }

    /// A scope for each unit that the team checks, and one for its work as a whole.
    static List<Scope> of(TeamId team, List<Visit> visits) {
        var units = visits.stream().filter(visit -> visit.form() != FormKind.HOUSEHOLD).toList();
        var villages =
                units.stream()
                        .filter(visit -> visit.form() == FormKind.VILLAGE)
                        .map(Visit::unit)
                        .collect(toSet());
        return Stream.concat(
                        units.stream().map(unit -> unit(unit, visits, villages)),
                        Stream.of(new Scope(SlipSubject.team(team.number(), name(units)), visits)))
                .toList();
    }

    List<Visit> active() {
        return visits.stream().filter(visit -> visit.state() == Visit.State.ACTIVE).toList();
    }

    private static Scope unit(Visit unit, List<Visit> visits, Set<String> villages) {
        var homes =
                visits.stream()
                        .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                        .filter(home -> belongs(home, unit, villages));
        return new Scope(
                SlipSubject.unit(unit.form(), unit.unit(), unit.unitName()),
                Stream.concat(Stream.of(unit), homes).toList());
    }

    /// A household belongs to its village, and to its town if that is none of the drawn ones.
    private static boolean belongs(Visit home, Visit unit, Set<String> villages) {
        var village = new HouseholdId(home.unit()).village().value();
        return switch (unit.form()) {
            case VILLAGE -> village.equals(unit.unit());
            case TOWN -> !villages.contains(village);
            case COUNTY, SCHOOL, HOUSEHOLD -> false;
        };
    }

    private static String name(List<Visit> units) {
        return units.stream()
                .filter(visit -> visit.form() == FormKind.COUNTY || visit.form() == FormKind.TOWN)
                .map(Visit::unitName)
                .collect(joining("、"));
    }
}
