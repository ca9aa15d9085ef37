package org.baoxue.sampling;

import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.privacy.ReviewRecords;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/// Erases what was written about households that could not be visited. The frame, the seeds and the
/// draw stay: they hold codes, and anyone can go on verifying them.
@Component
class ErasingNotes implements ReviewRecords {

    private final Samples samples;

    ErasingNotes(Samples samples) {
        this.samples = samples;
    }

    @Override
    public boolean erase(ReviewId review, Instant at) {
        var act = new Recorded("sampling.notes.erase", UserId.SERVICE, at);
        samples.ofReviews(List.of(review))
                .forEach(sample ->
                        samples.change(sample.id(), act, now -> Outcome.done(now.withoutNotes())));
        return true;
    }
}
