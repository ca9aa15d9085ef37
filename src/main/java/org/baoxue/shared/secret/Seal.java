package org.baoxue.shared.secret;

import org.bson.types.Binary;

/// Seals texts, and knows those again that it sealed.
public interface Seal {

    /// As the database will hold a text.
    ///
    /// @param alike whether equal texts are sealed alike, so that they can be searched for and
    ///   stand once; otherwise not even that they are equal can be seen
    Sealed seal(String text, boolean alike);

    /// What stands in the database.
    Sealed sealed(Binary binary);
}
