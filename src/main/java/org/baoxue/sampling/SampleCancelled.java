package org.baoxue.sampling;

import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;

import java.time.Instant;

/// A sample counts no more. Nobody has gone out on it; teams that were staffed for it are staffed
/// anew for the next.
public record SampleCancelled(
        SampleId sample, ReviewId review, String reason, UserId by, Instant at)
        implements Recorded {

    @Override
    public String action() {
        return "sampling.sample.cancel";
    }

    @Override
    public String subject() {
        return sample.value();
    }
}
