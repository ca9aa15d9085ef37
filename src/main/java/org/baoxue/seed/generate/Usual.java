package org.baoxue.seed.generate;

import static org.baoxue.seed.generate.County.REFERENCE_DATE;

import org.baoxue.registry.Disability;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.SpecialGroup;
import org.baoxue.shared.SchoolAge;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is usual: how often children are taught how, and what they are watched for.
final class Usual {

    private Usual() {}

    static Schooling schooling(LocalDate birth, Dice dice) {
        var age = SchoolAge.on(REFERENCE_DATE, birth);
        if (age < SchoolAge.COMPULSORY.from()) {
            return Schooling.NOT_YET_DUE;
        }
        if (dice.chance(throughWithGradeNine(age))) {
            return Schooling.GRADUATED_EARLY;
        }
        if (age == SchoolAge.COMPULSORY.from() && dice.chance(0.015)) {
            return Schooling.DEFERRED;
        }
        return switch (dice.weighted(8_690, 1_150, 60, 40, 40, 20, age >= 12 ? 40 : 4)) {
            case 0 -> Schooling.IN_COUNTY;
            case 1 -> Schooling.OUTSIDE_COUNTY;
            case 2 -> Schooling.REGULAR_CLASS;
            case 3 -> Schooling.SPECIAL_SCHOOL;
            case 4 -> Schooling.SENT_IN_TEACHING;
            case 5 -> Schooling.SUSPENDED;
            default -> Schooling.DROPPED_OUT;
        };
    }

    private static double throughWithGradeNine(int age) {
        return switch (age) {
            case 14 -> 0.02;
            case 15 -> 0.5;
            case 16 -> 0.9;
            default -> age > 16 ? 1 : 0;
        };
    }

    static @Nullable Disability disability(Schooling schooling, Dice dice) {
        return switch (schooling) {
            case REGULAR_CLASS ->
                    dice.pick(List.of(Disability.VISUAL, Disability.HEARING, Disability.PHYSICAL));
            case SPECIAL_SCHOOL ->
                    dice.pick(
                            List.of(
                                    Disability.HEARING,
                                    Disability.SPEECH,
                                    Disability.INTELLECTUAL));
            case SENT_IN_TEACHING ->
                    dice.pick(
                            List.of(
                                    Disability.INTELLECTUAL,
                                    Disability.MENTAL,
                                    Disability.MULTIPLE));
            case DEFERRED -> dice.chance(0.3) ? Disability.PHYSICAL : null;
            case IN_COUNTY, OUTSIDE_COUNTY, SUSPENDED, GRADUATED_EARLY, DROPPED_OUT, NOT_YET_DUE ->
                    null;
        };
    }

    static Set<SpecialGroup> groups(Set<SpecialGroup> home, Schooling schooling, Dice dice) {
        var groups = EnumSet.noneOf(SpecialGroup.class);
        groups.addAll(home);
        if (schooling == Schooling.OUTSIDE_COUNTY) {
            // With its parents where they work, and so not left behind.
            groups.remove(SpecialGroup.LEFT_BEHIND);
            groups.add(SpecialGroup.MIGRANT);
        }
        var troubled = schooling == Schooling.DROPPED_OUT ? 0.4 : 0.012;
        if (dice.chance(troubled)) {
            groups.add(SpecialGroup.LEARNING_DIFFICULTY);
        }
        if (dice.chance(troubled / 2)) {
            groups.add(SpecialGroup.BEHAVIOUR_DIFFICULTY);
        }
        if (dice.chance(0.003)) {
            groups.add(SpecialGroup.PRISONERS_CHILD);
        }
        if (dice.chance(0.003)) {
            groups.add(SpecialGroup.WITHOUT_EFFECTIVE_CARE);
        }
        return groups;
    }
}
