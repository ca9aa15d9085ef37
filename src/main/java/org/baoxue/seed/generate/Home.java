package org.baoxue.seed.generate;

import static org.baoxue.registry.SpecialGroup.EXTREME_POVERTY;
import static org.baoxue.registry.SpecialGroup.LEFT_BEHIND;
import static org.baoxue.registry.SpecialGroup.ORPHAN;
import static org.baoxue.registry.SpecialGroup.SINGLE_PARENT;

import org.baoxue.registry.Guardian;
import org.baoxue.registry.Member;
import org.baoxue.registry.SpecialGroup;
import org.baoxue.shared.Phone;
import org.baoxue.shared.Sex;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// The grown-ups of a family: who is its head, who else lives there, who answers for the children.
///
/// @param groups what the children are watched for because of their home
record Home(
        String head,
        @Nullable Phone phone,
        List<Member> members,
        List<Guardian> guardians,
        Set<SpecialGroup> groups) {

    private static final int NOW = County.REFERENCE_DATE.getYear();

    /// @param parentBorn a year of birth that fits the eldest child
    static Home of(String surname, int parentBorn, Dice dice) {
        var father = new Member(surname + Names.given(Sex.MALE, dice), "父亲", parentBorn);
        var mother =
                new Member(
                        Names.surname(dice) + Names.given(Sex.FEMALE, dice),
                        "母亲",
                        parentBorn + dice.between(0, 4));
        var grandfather =
                new Member(
                        surname + Names.given(Sex.MALE, dice),
                        "祖父",
                        parentBorn - dice.between(21, 27));
        var poorest = dice.chance(0.02) ? Set.of(EXTREME_POVERTY) : Set.<SpecialGroup>of();
        return switch (dice.weighted(680, 240, 76, 4)) {
            case 0 -> withParents(father, mother, grandfather, poorest, dice);
            case 1 -> leftBehind(father, mother, grandfather, dice);
            case 2 -> singleParent(dice.chance(0.6) ? father : mother, dice);
            default ->
                    new Home(
                            grandfather.name(),
                            phone(dice),
                            List.of(),
                            List.of(guardian(grandfather, dice)),
                            Set.of(ORPHAN, EXTREME_POVERTY));
        };
    }

    private static Home withParents(
            Member father, Member mother, Member grandfather, Set<SpecialGroup> groups, Dice dice) {
        var wife = new Member(mother.name(), "妻子", mother.birthYear());
        var elder = new Member(grandfather.name(), "父亲", grandfather.birthYear());
        var members = dice.chance(0.3) ? List.of(wife, elder) : List.of(wife);
        var guardians = List.of(guardian(father, dice), guardian(mother, dice));
        return new Home(father.name(), guardians.getFirst().phone(), members, guardians, groups);
    }

    /// Both parents work far away; the grandfather is head of the household.
    private static Home leftBehind(Member father, Member mother, Member grandfather, Dice dice) {
        var members =
                List.of(
                        new Member(father.name(), "儿子", father.birthYear()),
                        new Member(mother.name(), "儿媳", mother.birthYear()));
        var guardians = List.of(guardian(grandfather, dice), guardian(father, dice));
        return new Home(
                grandfather.name(),
                guardians.getFirst().phone(),
                members,
                guardians,
                Set.of(LEFT_BEHIND));
    }

    private static Home singleParent(Member parent, Dice dice) {
        var guardian = guardian(parent, dice);
        return new Home(
                parent.name(),
                guardian.phone(),
                List.of(),
                List.of(guardian),
                Set.of(SINGLE_PARENT));
    }

    private static Guardian guardian(Member member, Dice dice) {
        return new Guardian(member.name(), member.relation(), phone(dice));
    }

    /// Eleven digits from a range that no network gives to anybody.
    private static @Nullable Phone phone(Dice dice) {
        return dice.chance(0.07)
                ? null
                : new Phone("100%08d".formatted(dice.between(0, 99_999_999)));
    }

    static int parentBorn(int eldestBorn, Dice dice) {
        return Math.min(NOW - 22, eldestBorn - dice.between(20, 31));
    }
}
