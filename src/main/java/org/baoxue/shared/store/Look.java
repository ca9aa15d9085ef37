package org.baoxue.shared.store;

import org.baoxue.shared.Id;
import org.baoxue.shared.Recorded;
import org.jspecify.annotations.Nullable;

/// An act that changes no record and belongs on the trail all the same, such as a look at a full
/// citizen ID. It is published as an application event; once that is through, it is on the trail,
/// and what is looked at may be shown.
///
/// @param stream the chain of the trail that it belongs to: the record's
/// @param reason why, where one must be given; it names nobody
public record Look(String stream, Id subject, Recorded act, @Nullable String reason) {

    /// What the trail is told of it.
    public Told told() {
        return Told.seen(this);
    }
}
