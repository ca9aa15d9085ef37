package org.baoxue.embedded.engine;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

/// A document that was come by: as BSON, and taken apart when somebody looks into it.
final class Found {

    final byte[] key;
    final byte[] bson;
    private @Nullable Document document;

    Found(byte[] key, byte[] bson) {
        this.key = key;
        this.bson = bson;
    }

    Document document() {
        var known = document;
        if (known == null) {
            known = Bson.read(bson);
            document = known;
        }
        return known;
    }
}
