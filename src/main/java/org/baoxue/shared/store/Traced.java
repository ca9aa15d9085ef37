package org.baoxue.shared.store;

import org.baoxue.shared.Id;
import org.bson.Document;

/// A document whose every change is told to the trail.
public interface Traced {

    Id id();

    /// The chain of the trail that tells of it: a review's, a county's, or that of a part of the
    /// service.
    String stream();

    /// What must still be so in the database for a change of what was read to be made.
    Document asRead();
}
