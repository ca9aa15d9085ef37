package org.baoxue.shared.secret;

import org.bson.types.Binary;

/// A text as the database holds it.
public interface Sealed {

    Binary binary();

    /// What it says.
    String opened();
}
