package org.baoxue.shared.store;

import org.bson.Document;

/// A document whose version is one more with each change.
public interface Versioned extends Traced {

    int version();

    @Override
    default Document asRead() {
        return new Document("version", version());
    }
}
