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

    /// How large a document is, by the first of them; 0 where there is none.
    double bytesOfADocument(int first) {
        long bytes = 0;
        int weighed = 0;
        for (var each = documents.from(null, false); weighed < first && each.hasNext(); weighed++) {
            each.next();
            bytes += each.getValue().length;
        }
        return weighed == 0 ? 0 : (double) bytes / weighed;
    }

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
