package org.baoxue.seed.generate;

import org.baoxue.access.People.NewAccount;
import org.baoxue.access.Role;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.shared.Sex;
import org.baoxue.shared.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The city's office, the county's, and inspectors. A third of the inspectors belong nowhere in the
/// county, the others to a town or a school; the last one works for the county itself and may
/// inspect nothing in it.
final class Staff {

    private static final int INSPECTORS = 24;

    private Staff() {}

    static List<NewAccount> of(List<Town> towns, List<School> schools, Dice dice) {
        var staff = new ArrayList<NewAccount>();
        staff.add(account("office", Role.CITY_OFFICE, Set.of(), dice));
        staff.add(account("county", Role.COUNTY_OFFICE, Set.of(County.CODE.value()), dice));
        for (var i = 1; i <= INSPECTORS; i++) {
            var belongsTo =
                    switch (i == INSPECTORS ? 3 : i % 3) {
                        case 0 -> Set.of(dice.pick(towns).id().value());
                        case 1 -> Set.<String>of();
                        case 2 -> ofSchool(dice.pick(schools));
                        default -> Set.of(County.CODE.value());
                    };
            staff.add(account("inspector%02d".formatted(i), Role.INSPECTOR, belongsTo, dice));
        }
        return staff;
    }

    private static Set<String> ofSchool(School school) {
        return Set.of(school.id().value(), school.town().value());
    }

    private static NewAccount account(String id, Role role, Set<String> belongsTo, Dice dice) {
        var sex = dice.chance(0.5) ? Sex.MALE : Sex.FEMALE;
        var name = Names.surname(dice) + Names.given(sex, dice);
        return new NewAccount(new UserId(id), name, Set.of(role), belongsTo);
    }
}
