package org.baoxue.slips.text;

import org.baoxue.checklists.form.FormKind;

import java.util.Locale;

/// Whom a slip is about: a unit that was checked, or the team's work as a whole. A household is
/// none: what was found in a home stands in its village's slip, or in its town's if it lies outside
/// the drawn villages.
///
/// @param code the unit's code; the team's number for the team
/// @param name as it stands in the row 核查单位
public record SlipSubject(Kind kind, String code, String name) {

    /// What kind of subject, in the order of the forms.
    public enum Kind {
        /// 县
        COUNTY,
        /// 镇办
        TOWN,
        /// 学校
        SCHOOL,
        /// 村
        VILLAGE,
        /// 检查组: the team's work as a whole
        TEAM;

        /// The word used in codes and files: `county`, …
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind of the unit that a form checks; a household's form has none of its own.
        static Kind of(FormKind form) {
            return switch (form) {
                case COUNTY -> COUNTY;
                case TOWN -> TOWN;
                case SCHOOL -> SCHOOL;
                case VILLAGE, HOUSEHOLD -> VILLAGE;
            };
        }
    }

    public static SlipSubject unit(FormKind form, String code, String name) {
        return new SlipSubject(Kind.of(form), code, name);
    }

    /// The work of a team as a whole.
    ///
    /// @param name what it checked: its town
    public static SlipSubject team(int number, String name) {
        return new SlipSubject(Kind.TEAM, String.valueOf(number), name);
    }
}
