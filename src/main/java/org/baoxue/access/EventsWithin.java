package org.baoxue.access;

import org.springframework.data.mongodb.core.query.Criteria;

/// Events of a chain that is read whole only by whoever reads everything, and of which each
/// concerns something that lies somewhere: those of accounts.
public interface EventsWithin {

    /// Which of them tell of what lies within a reach.
    Criteria within(Reach reach);
}
