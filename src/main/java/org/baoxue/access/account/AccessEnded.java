package org.baoxue.access.account;

import org.baoxue.shared.UserId;

/// A person's sessions open nothing from now on, on every instance.
public record AccessEnded(UserId account) {}
