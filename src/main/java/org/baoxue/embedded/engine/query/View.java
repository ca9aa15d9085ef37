package org.baoxue.embedded.engine.query;

import org.baoxue.embedded.engine.keys.IndexSpec;
import org.baoxue.embedded.engine.store.Tree;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// A collection as it stood at one moment: its documents and its indexes agree, whatever is written
/// meanwhile.
///
/// @param documents from the key of an `_id` to the document as BSON
/// @param idUses counts the walks by `_id`
public record View(Tree<byte[]> documents, List<Indexed> indexes, LongAdder idUses) {

    /// One index.
    ///
    /// @param entries from a key, closed by the document's own, to where the latter begins
    /// @param arrays which fields have come out of arrays so far, one bit each
    /// @param uses counts the walks through it
    public record Indexed(IndexSpec spec, Tree<Integer> entries, long arrays, LongAdder uses) {

        boolean array(int field) {
            return (arrays >> field & 1) != 0;
        }
    }
}
