package org.baoxue.sampling;

import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;

import java.time.Instant;

/// The last step of a sample was drawn: its teams have their work.
public record SampleDrawn(SampleId sample, ReviewId review, UserId by, Instant at)
        implements Recorded {

    @Override
    public String action() {
        return "sampling.sample.draw";
    }

    @Override
    public String subject() {
        return sample.value();
    }
}
