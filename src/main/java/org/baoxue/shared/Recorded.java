package org.baoxue.shared;

import java.time.Instant;

/// An act worth a line in the audit trail, declared beside the act and published as an application
/// event.
public interface Recorded {

    /// Stable, `<module>.<thing>.<act>`, such as `sampling.draw.freeze`.
    String action();

    /// The record acted on, by its id.
    String subject();

    UserId by();

    Instant at();
}
