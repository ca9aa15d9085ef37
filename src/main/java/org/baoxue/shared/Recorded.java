package org.baoxue.shared;

import java.time.Instant;

/// An act as the trail tells it: what is done, by whom and when. Which record it changes, and how,
/// is added where it is written; see {@link org.baoxue.shared.store.Documents}.
///
/// @param action stable, `<module>.<thing>.<act>`, such as `sampling.frame.freeze`
public record Recorded(String action, UserId by, Instant at) {}
