package org.baoxue.seed.generate;

import static org.baoxue.seed.generate.County.REFERENCE_DATE;

import org.baoxue.registry.Child.Study;
import org.baoxue.registry.RollNumber;
import org.baoxue.registry.School;
import org.baoxue.registry.Schooling;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.SchoolAge;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;

/// Finds a child its place: where it learns, as its state of schooling and its age ask for.
final class Placement {

    private final Settlement settlement;
    private final VillageId home;
    private final Dice dice;

    Placement(Settlement settlement, VillageId home, Dice dice) {
        this.settlement = settlement;
        this.home = home;
        this.dice = dice;
    }

    Study of(ChildId id, CitizenId citizenId, Schooling schooling) {
        var grade = grade(SchoolAge.on(REFERENCE_DATE, citizenId.birthDate()));
        var roll = rollNumber(id, citizenId);
        return switch (schooling) {
            case IN_COUNTY, REGULAR_CLASS ->
                    at(settlement.schoolFor(home, grade), schooling, grade, roll);
            case SPECIAL_SCHOOL -> at(settlement.specialSchool(), schooling, grade, roll);
            case OUTSIDE_COUNTY -> {
                var far = Names.farSchool(grade, dice);
                yield new Study(schooling, null, far, grade, roll, dice.chance(0.2));
            }
            case SENT_IN_TEACHING, SUSPENDED -> nowhere(schooling, grade, roll);
            case DROPPED_OUT -> nowhere(schooling, grade, dice.chance(0.3) ? null : roll);
            case GRADUATED_EARLY -> nowhere(schooling, null, roll);
            case DEFERRED, NOT_YET_DUE -> nowhere(schooling, null, null);
        };
    }

    private Study at(School school, Schooling schooling, int grade, RollNumber roll) {
        var far = school.kind() == School.Kind.SPECIAL || grade >= 7 ? 0.8 : grade >= 4 ? 0.3 : 0;
        var boarder = school.boarding() && dice.chance(far);
        return new Study(schooling, school.id(), null, grade, roll, boarder);
    }

    private static Study nowhere(
            Schooling schooling, @Nullable Integer grade, @Nullable RollNumber roll) {
        return new Study(schooling, null, null, grade, roll, false);
    }

    /// Grade 1 at six, now and then a year behind; whoever is still there at sixteen is in grade 9.
    private int grade(int age) {
        var behind = dice.chance(0.1) ? 1 : 0;
        return Math.clamp(age - 5 - behind, 1, 9);
    }

    /// 学籍号: a provisional one for a few.
    private RollNumber rollNumber(ChildId id, CitizenId citizenId) {
        return dice.chance(0.01)
                ? new RollNumber("L" + id.value().replace("-", ""))
                : RollNumber.of(citizenId);
    }
}
