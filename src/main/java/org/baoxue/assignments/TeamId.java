package org.baoxue.assignments;

import org.baoxue.shared.Id;
import org.baoxue.shared.ReviewId;

import java.util.regex.Pattern;

/// A team's code: its review's and its number, such as `2019-SY-01:2`.
public record TeamId(String value) implements Id {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,39}:[1-9]\\d{0,3}");

    public TeamId {
        Id.require("TeamId", value, FORM);
    }

    public static TeamId numbered(ReviewId review, int number) {
        return new TeamId(review.value() + ":" + number);
    }

    public ReviewId review() {
        return new ReviewId(value.substring(0, value.indexOf(':')));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.indexOf(':') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
