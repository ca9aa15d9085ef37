package org.baoxue.assignments;

import org.baoxue.shared.Refusal;
import org.baoxue.shared.UserId;

import java.time.Instant;
import java.util.Optional;

/// Ends the work on a visit where it is kept, in another module, since another household is visited
/// instead.
public interface VisitEnding {

    /// Ends it for good, or says why it cannot be ended, such as a checklist that was handed in.
    /// The same again is harmless.
    Optional<Refusal> end(VisitId visit, String why, UserId by, Instant at);
}
