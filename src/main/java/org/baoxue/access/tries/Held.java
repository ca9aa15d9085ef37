package org.baoxue.access.tries;

import java.time.Duration;

/// A try that may not be made yet.
///
/// @param pause how long it has to wait
/// @param locked whether by a lock, not by a pause
public record Held(Duration pause, boolean locked) {}
