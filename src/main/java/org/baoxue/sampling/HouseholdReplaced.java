package org.baoxue.sampling;

import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A household could not be visited and another follows it.
///
/// @param substitute null where nobody is left in the town
public record HouseholdReplaced(
        SampleId sample,
        ReviewId review,
        int team,
        HouseholdId household,
        @Nullable HouseholdId substitute,
        HouseholdReplacement.Reason reason,
        UserId by,
        Instant at)
        implements Recorded {

    @Override
    public String action() {
        return "sampling.household.replace";
    }

    @Override
    public String subject() {
        return sample.value();
    }
}
