package org.baoxue.assignments;

import org.baoxue.shared.ReviewId;
import org.baoxue.shared.privacy.ReviewRecords;
import org.springframework.stereotype.Component;

import java.time.Instant;

/// Erases the names of the households visited, and why some could not be.
@Component
class ErasingVisits implements ReviewRecords {

    private final Visits visits;

    ErasingVisits(Visits visits) {
        this.visits = visits;
    }

    @Override
    public boolean erase(ReviewId review, Instant at) {
        visits.erase(review);
        return true;
    }
}
