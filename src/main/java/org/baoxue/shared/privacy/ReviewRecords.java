package org.baoxue.shared.privacy;

import org.baoxue.shared.ReviewId;

import java.time.Instant;

/// What a module holds about people on account of a review: every module that holds any has one.
public interface ReviewRecords {

    /// Erases it, and tells the trail. It can be interrupted anywhere and repeated: what was erased
    /// before is left as it is.
    ///
    /// @return whether nothing is left; false where something must wait for the next time
    boolean erase(ReviewId review, Instant at);
}
