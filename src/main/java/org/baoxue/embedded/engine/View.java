package org.baoxue.embedded.engine;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A collection as it stood at one moment: its documents and its indexes agree, whatever is written
/// meanwhile.
///
/// @param documents from the key of an `_id` to the document as BSON
record View(Tree<byte[]> documents, List<Indexed> indexes) {

    /// One index.
    ///
    /// @param entries from a key, closed by the document's own, to where the latter begins
    /// @param arrays which fields have come out of arrays so far, one bit each
    record Indexed(IndexSpec spec, Tree<Integer> entries, long arrays) {

        boolean array(int field) {
            return (arrays >> field & 1) != 0;
        }
    }

    /// A sorted map at one moment.
    static final class Tree<V> {

        private final MVMap<byte[], V> map;
        private final RootReference<byte[], V> root;

        Tree(MVMap<byte[], V> map) {
            this.map = map;
            this.root = map.flushAndGetRoot();
        }

        @Nullable V get(byte[] key) {
            return map.get(root.root, key);
        }

        /// From a key on, or back from one.
        Cursor<byte[], V> from(byte @Nullable [] key, boolean back) {
            return new Cursor<>(root, key, null, back);
        }

        long size() {
            return root.getTotalCount();
        }

        /// How many entries stand between two keys just now: a guess for this moment.
        long between(byte[] from, byte[] to) {
            return rank(to) - rank(from);
        }

        private long rank(byte[] key) {
            long index = map.getKeyIndex(key);
            return index < 0 ? -index - 1 : index;
        }
    }
}
