package org.baoxue.seed.generate;

import static org.baoxue.registry.HouseholdType.FALLEN_BACK;
import static org.baoxue.registry.HouseholdType.LIFTED;
import static org.baoxue.registry.HouseholdType.MARGINAL;
import static org.baoxue.registry.HouseholdType.NEWLY_IDENTIFIED;
import static org.baoxue.registry.HouseholdType.NOT_LIFTED;
import static org.baoxue.registry.HouseholdType.ORDINARY;
import static org.baoxue.registry.HouseholdType.SUDDEN_HARDSHIP;
import static org.baoxue.registry.HouseholdType.UNSTABLE;
import static org.baoxue.seed.generate.County.REFERENCE_DATE;

import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.Village;
import org.baoxue.shared.Sex;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is laid down about a family before the dice settle the rest.
///
/// @param surname null: any
/// @param children youngest first
record Wish(
        Village village,
        int serial,
        HouseholdType type,
        @Nullable String surname,
        List<ChildWish> children) {

    private static final LocalDate YOUNGEST = REFERENCE_DATE.minusYears(5);
    private static final LocalDate OLDEST = REFERENCE_DATE.minusYears(17).plusDays(1);

    private static final List<HouseholdType> TYPES =
            List.of(
                    NOT_LIFTED,
                    LIFTED,
                    FALLEN_BACK,
                    NEWLY_IDENTIFIED,
                    UNSTABLE,
                    MARGINAL,
                    SUDDEN_HARDSHIP,
                    ORDINARY);

    /// Their weights in a village about to leave the poverty list.
    private static final int[] TYPES_IN_EXIT = {34, 46, 2, 3, 4, 4, 2, 5};

    private static final int[] TYPES_ELSEWHERE = {12, 64, 2, 2, 6, 6, 2, 6};
    private static final int[] CHILDREN = {6, 37, 41, 13, 3};

    /// @param given the given name; null: any
    /// @param schooling null: whatever is usual at that age
    record ChildWish(
            LocalDate birth, Sex sex, @Nullable String given, @Nullable Schooling schooling) {

        static ChildWish born(LocalDate birth, Sex sex) {
            return new ChildWish(birth, sex, null, null);
        }
    }

    /// As families are.
    static Wish any(Village village, int serial, Dice dice) {
        var types = village.exitYear() == null ? TYPES_ELSEWHERE : TYPES_IN_EXIT;
        var type = TYPES.get(dice.weighted(types));
        return new Wish(village, serial, type, null, children(dice.weighted(CHILDREN), dice));
    }

    /// The youngest is of any age from 5 on; each next is older by a year or more, or a twin; none
    /// is over 16.
    private static List<ChildWish> children(int most, Dice dice) {
        var children = new ArrayList<ChildWish>();
        var birth = dice.between(OLDEST.plusYears(1), YOUNGEST.minusMonths(9));
        while (children.size() < most && !birth.isBefore(OLDEST)) {
            children.add(ChildWish.born(birth, dice.pick(List.of(Sex.values()))));
            birth = dice.chance(0.012) ? birth : birth.minusDays(dice.between(330, 1700));
        }
        return children;
    }
}
