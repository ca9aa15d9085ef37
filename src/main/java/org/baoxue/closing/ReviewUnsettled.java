package org.baoxue.closing;

import org.baoxue.shared.Refusal;
import org.baoxue.shared.ReviewId;

import java.util.List;

/// There is still work on a review.
///
/// @param visits whose checklists are not accepted, or that have late answers to decide on
/// @param slips that are not final, or that nobody has compiled
record ReviewUnsettled(ReviewId review, List<String> visits, List<String> slips)
        implements Refusal {

    ReviewUnsettled {
        visits = List.copyOf(visits);
        slips = List.copyOf(slips);
    }

    @Override
    public String code() {
        return "review-unsettled";
    }

    @Override
    public List<Object> details() {
        return List.of(review, visits.size(), slips.size());
    }
}
