package org.baoxue.registry;

import org.baoxue.shared.Id;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Look;

import java.time.Instant;

/// An answer that tells of a whole citizen ID that it is somebody's. The number may have been
/// guessed, and the answer confirms it: so the trail is told of each, though not the number itself.
public final class Sought {

    private Sought() {}

    /// What the trail is told of one.
    ///
    /// @param stream the county's
    /// @param subject what was answered: whose number it is, or for whom it was entered
    public static Look look(String stream, Id subject, UserId by, Instant at) {
        return new Look(stream, subject, new Recorded("registry.citizenId.seek", by, at), null);
    }
}
