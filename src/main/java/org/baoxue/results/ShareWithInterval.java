package org.baoxue.results;

import org.baoxue.sampling.estimate.Certainty.Intervals;
import org.baoxue.sampling.estimate.Certainty.NoInterval;
import org.baoxue.sampling.estimate.Certainty.Reason;
import org.baoxue.sampling.estimate.Estimate;
import org.baoxue.sampling.estimate.Interval;
import org.jspecify.annotations.Nullable;

/// A share that is never shown bare: with both its intervals at 95 %, or with the reason why there
/// are none.
///
/// @param share from 0 to 1
/// @param interval the one to show (Korn–Graubard); null where there is a reason
/// @param plainInterval the t interval, cut to 0 and 1; null where there is a reason
/// @param reason why there is no interval; null where there is one
/// @param standardError the share's
/// @param households how many it rests on
/// @param towns in how many towns
/// @param total how many households of the county it means
public record ShareWithInterval(
        double share,
        @Nullable Interval interval,
        @Nullable Interval plainInterval,
        @Nullable Reason reason,
        double standardError,
        int degreesOfFreedom,
        int households,
        int towns,
        double total) {

    static ShareWithInterval of(Estimate estimate) {
        return switch (estimate.certainty()) {
            case Intervals(var shown, var plain) -> of(estimate, shown, plain, null);
            case NoInterval(var reason) -> of(estimate, null, null, reason);
        };
    }

    private static ShareWithInterval of(
            Estimate estimate,
            @Nullable Interval shown,
            @Nullable Interval plain,
            @Nullable Reason reason) {
        return new ShareWithInterval(
                estimate.share(),
                shown,
                plain,
                reason,
                estimate.standardError(),
                estimate.degreesOfFreedom(),
                estimate.households(),
                estimate.towns(),
                estimate.total());
    }
}
