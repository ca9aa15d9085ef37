package org.baoxue.shared.store;

import org.baoxue.shared.Id;

/// A document whose version is one more with each change.
public interface Versioned {

    Id id();

    int version();
}
