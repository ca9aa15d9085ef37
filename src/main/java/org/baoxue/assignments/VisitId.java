package org.baoxue.assignments;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Id;
import org.baoxue.shared.ReviewId;

import java.util.regex.Pattern;

/// A visit's code: its review, the form and the unit's code, such as
/// `2019-SY-01:household:619901101201-00001`. One unit is checked once with one form, so the code
/// is natural and opening field work twice makes nothing twice.
public record VisitId(String value) implements Id {

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9][A-Za-z0-9-]{2,39}:(county|town|school|village|household):[0-9S-]{6,20}");

    public VisitId {
        Id.require("VisitId", value, FORM);
    }

    public static VisitId to(ReviewId review, FormKind form, String unit) {
        return new VisitId("%s:%s:%s".formatted(review.value(), form.code(), unit));
    }

    public ReviewId review() {
        return new ReviewId(value.substring(0, value.indexOf(':')));
    }

    @Override
    public String toString() {
        return value;
    }
}
