package org.baoxue.sampling;

import org.baoxue.sampling.draw.DrawCode;
import org.baoxue.shared.Id;
import org.baoxue.shared.ReviewId;

import java.util.regex.Pattern;

/// A sample's draw code: its review's for the first draw, `2019-SY-01`, and with a number for the
/// ones after a cancelled draw, `2019-SY-01-2`.
public record SampleId(String value) implements Id {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,49}");

    public SampleId {
        Id.require("SampleId", value, FORM);
    }

    /// The code of a review's n-th draw, counted from 1.
    static SampleId nth(ReviewId review, int draw) {
        return new SampleId(draw == 1 ? review.value() : review.value() + "-" + draw);
    }

    public DrawCode drawCode() {
        return new DrawCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
