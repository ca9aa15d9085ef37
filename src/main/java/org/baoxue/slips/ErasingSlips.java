package org.baoxue.slips;

import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.privacy.ReviewRecords;
import org.springframework.stereotype.Component;

import java.time.Instant;

/// Erases what the slips of a review say, and who signed them; numbers and hashes stay, so that
/// whoever has a slip's paper can still tell that it is the one.
@Component
class ErasingSlips implements ReviewRecords {

    private final Slips slips;

    ErasingSlips(Slips slips) {
        this.slips = slips;
    }

    @Override
    public boolean erase(ReviewId review, Instant at) {
        slips.erase(review, new Recorded("slips.slip.erase", UserId.SERVICE, at));
        return true;
    }
}
