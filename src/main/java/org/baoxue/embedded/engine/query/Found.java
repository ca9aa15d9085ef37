package org.baoxue.embedded.engine.query;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.bson.Bson;
import org.jspecify.annotations.Nullable;

/// A document that was come by: as BSON, and taken apart when somebody looks into it.
public final class Found {

    private final byte[] key;
    private final byte[] bson;
    private @Nullable Document document;

    public Found(byte[] key, byte[] bson) {
        this.key = key;
        this.bson = bson;
    }

    /// The key of its `_id`.
    byte[] key() {
        return key;
    }

    public byte[] bson() {
        return bson;
    }

    public Document document() {
        var known = document;
        if (known == null) {
            known = Bson.read(bson);
            document = known;
        }
        return known;
    }
}
