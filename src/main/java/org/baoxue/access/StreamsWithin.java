package org.baoxue.access;

import java.util.Set;

/// Chains of the trail that are not named by a division's code, and yet lie somewhere: those of
/// reviews.
public interface StreamsWithin {

    /// The names of those within a reach.
    Set<String> within(Reach reach);
}
