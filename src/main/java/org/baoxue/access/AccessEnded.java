package org.baoxue.access;

import org.baoxue.shared.UserId;

/// What a person holds opens nothing from now on: their sessions on every instance and, where it is
/// said, their tokens.
public record AccessEnded(UserId account, boolean tokensToo) {}
