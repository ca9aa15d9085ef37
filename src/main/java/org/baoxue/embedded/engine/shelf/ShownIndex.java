package org.baoxue.embedded.engine.shelf;

import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;

import org.baoxue.embedded.engine.keys.IndexSpec;

/// An index as the library's stages look at it; they never look into it.
final class ShownIndex extends EmptyIndex<byte[]> {

    private final boolean unique;

    ShownIndex(IndexSpec spec) {
        super(
                spec.name(),
                spec.fields().stream()
                        .map(field -> new IndexKey(field.name(), field.ascending()))
                        .toList());
        this.unique = spec.unique();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }
}
