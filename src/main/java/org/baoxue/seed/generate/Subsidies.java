package org.baoxue.seed.generate;

import org.baoxue.registry.Child.Study;
import org.baoxue.registry.Household;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.Subsidy;
import org.baoxue.registry.Subsidy.Kind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 一补, the living subsidy: last spring's, which nearly every family has got, and this autumn's,
/// which is due.
final class Subsidies {

    private static final String SPRING = "2018-2019-2";
    private static final String AUTUMN = "2019-2020-1";

    private Subsidies() {}

    static List<Subsidy> of(Household household, Study study, Dice dice) {
        var grade = study.grade();
        var entitled =
                study.schooling().atCountySchool() && household.type() != HouseholdType.ORDINARY;
        if (grade == null || !entitled) {
            return List.of();
        }
        var kind = study.boarder() ? Kind.BOARDING_LIVING : Kind.DAY_LIVING;
        var subsidies = new ArrayList<Subsidy>();
        if (grade > 1) {
            subsidies.add(spring(kind, yuan(kind, grade - 1), dice));
        }
        subsidies.add(new Subsidy(kind, AUTUMN, yuan(kind, grade), null, false));
        return subsidies;
    }

    private static Subsidy spring(Kind kind, int yuan, Dice dice) {
        var paidOn = dice.chance(0.02) ? null : LocalDate.of(2019, 6, dice.between(10, 28));
        return new Subsidy(kind, SPRING, yuan, paidOn, receipt(paidOn, dice));
    }

    private static boolean receipt(@Nullable LocalDate paidOn, Dice dice) {
        return paidOn != null && dice.chance(0.97);
    }

    /// Half a year's 1,000 yuan at primary and 1,250 at middle school; who does not board gets
    /// half.
    private static int yuan(Kind kind, int grade) {
        var boarding = grade <= 6 ? 500 : 625;
        return kind == Kind.BOARDING_LIVING ? boarding : boarding / 2;
    }
}
