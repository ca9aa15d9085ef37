package org.baoxue.checklists.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The five forms that a team fills on the spot, by whom they check.
public enum FormKind {
    /// 县科教体局核查表
    COUNTY(3),
    /// 镇政府核查表
    TOWN(4),
    /// 中小学校核查表
    SCHOOL(5),
    /// 村组核查表
    VILLAGE(6),
    /// 入户核查表
    HOUSEHOLD(7);

    private final int number;

    FormKind(int number) {
        this.number = number;
    }

    /// The form's number among the review's official forms.
    public int number() {
        return number;
    }

    /// The word used in files: `county`, `town`, …
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The form of that code.
    // Named so, not of: a conversion from text would take a factory named of.
    public static Optional<FormKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
