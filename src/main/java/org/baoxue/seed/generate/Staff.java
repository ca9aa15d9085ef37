package org.baoxue.seed.generate;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.shared.Id;
import org.baoxue.shared.Sex;
import org.baoxue.shared.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Somebody in every role: the city's office and auditor, the county's office, a town, a school, a
/// village, who keeps the accounts, and inspectors. A third of the inspectors belong nowhere in the
/// county, the others to a town or a school; the last one works for the county itself and may
/// inspect nothing in it.
final class Staff {

    private static final int INSPECTORS = 24;

    private static final String COUNTY = County.CODE.value();

    /// With all its counties.
    private static final String CITY = COUNTY.substring(0, 4) + "00";

    private Staff() {}

    static List<NewAccount> of(
            List<Town> towns, List<Village> villages, List<School> schools, Dice dice) {
        var staff = new ArrayList<NewAccount>();
        staff.add(account("office", Role.CITY_OFFICE, CITY, Set.of(), dice));
        staff.add(account("county", Role.COUNTY_OFFICE, COUNTY, Set.of(COUNTY), dice));
        for (var i = 1; i <= INSPECTORS; i++) {
            var belongsTo =
                    switch (i == INSPECTORS ? 3 : i % 3) {
                        case 0 -> Set.of(dice.pick(towns).id().value());
                        case 1 -> Set.<String>of();
                        case 2 -> ofSchool(dice.pick(schools));
                        default -> Set.of(COUNTY);
                    };
            staff.add(account("inspector%02d".formatted(i), Role.INSPECTOR, CITY, belongsTo, dice));
        }
        staff.add(ofPlace("town", Role.TOWN, towns.getFirst().id(), dice));
        staff.add(ofPlace("school", Role.SCHOOL, schools.getFirst().id(), dice));
        staff.add(ofPlace("village", Role.VILLAGE, villages.getFirst().id(), dice));
        staff.add(account("auditor", Role.AUDITOR, CITY, Set.of(), dice));
        staff.add(account("administrator", Role.ADMINISTRATOR, CITY, Set.of(), dice));
        return staff;
    }

    private static NewAccount ofPlace(String id, Role role, Id place, Dice dice) {
        return account(id, role, place.value(), Set.of(place.value()), dice);
    }

    private static Set<String> ofSchool(School school) {
        return Set.of(school.id().value(), school.town().value());
    }

    private static NewAccount account(
            String id, Role role, String scope, Set<String> belongsTo, Dice dice) {
        var sex = dice.chance(0.5) ? Sex.MALE : Sex.FEMALE;
        var name = Names.surname(dice) + Names.given(sex, dice);
        return new NewAccount(
                new UserId(id), name, Set.of(new Grant(role, new Scope(scope))), belongsTo);
    }
}
