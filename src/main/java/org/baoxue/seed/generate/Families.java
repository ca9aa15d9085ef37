package org.baoxue.seed.generate;

import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.HouseholdType;
import org.baoxue.seed.generate.Wish.ChildWish;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.HouseholdId;
import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// Makes the families of one settlement.
final class Families {

    private final Settlement settlement;
    private final CitizenNumbers numbers;

    Families(Settlement settlement, CitizenNumbers numbers) {
        this.settlement = settlement;
        this.numbers = numbers;
    }

    Family make(Wish wish, Dice dice) {
        var surname = wish.surname() == null ? Names.surname(dice) : wish.surname();
        var eldest = wish.children().isEmpty() ? 1995 : wish.children().getLast().birth().getYear();
        var home = Home.of(surname, Home.parentBorn(eldest, dice), dice);
        var household = household(wish, home, dice);
        var eldestFirst = wish.children().reversed();
        var children =
                IntStream.range(0, eldestFirst.size())
                        .mapToObj(index ->
                                child(
                                        household,
                                        index + 1,
                                        eldestFirst.get(index),
                                        surname,
                                        home,
                                        dice))
                        .toList();
        return new Family(household, children);
    }

    private Household household(Wish wish, Home home, Dice dice) {
        var village = wish.village();
        return Household.of(
                new HouseholdId("%s-%05d".formatted(village.id(), wish.serial())),
                village.id(),
                home.head(),
                wish.type(),
                "%s%s%d组".formatted(settlement.town().name(), village.name(), dice.between(1, 8)),
                home.phone(),
                home.members(),
                exitYear(wish.type(), village.exitYear(), dice));
    }

    /// A poor household of a village about to leave the list mostly leaves with it.
    private static @Nullable Integer exitYear(
            HouseholdType type, @Nullable Integer village, Dice dice) {
        return switch (type) {
            case NOT_LIFTED ->
                    village != null && dice.chance(0.8) ? village : Integer.valueOf(2020);
            case NEWLY_IDENTIFIED, FALLEN_BACK -> 2020;
            case LIFTED, UNSTABLE, MARGINAL, SUDDEN_HARDSHIP, ORDINARY -> null;
        };
    }

    private Child child(
            Household household, int number, ChildWish wish, String surname, Home home, Dice dice) {
        var citizenId = numbers.next(wish.birth(), wish.sex());
        var id = new ChildId(household.id() + "-" + number);
        var given = wish.given() == null ? Names.given(wish.sex(), dice) : wish.given();
        var schooling =
                wish.schooling() == null
                        ? Usual.schooling(citizenId.birthDate(), dice)
                        : wish.schooling();
        var study =
                new Placement(settlement, household.village(), dice).of(id, citizenId, schooling);
        return Child.of(
                id,
                household.id(),
                household.village(),
                surname + given,
                citizenId,
                study,
                Usual.disability(schooling, dice),
                Usual.groups(home.groups(), schooling, dice),
                home.guardians(),
                Subsidies.of(household, study, dice));
    }
}
