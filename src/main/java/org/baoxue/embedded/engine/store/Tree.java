package org.baoxue.embedded.engine.store;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/// A sorted map at one moment.
public final class Tree<V> {

    private final MVMap<byte[], V> map;
    private final RootReference<byte[], V> root;

    public Tree(MVMap<byte[], V> map) {
        this.map = map;
        this.root = map.flushAndGetRoot();
    }

    public @Nullable V get(byte[] key) {
        return map.get(root.root, key);
    }

    /// From a key on, or back from one.
    public Cursor<byte[], V> from(byte @Nullable [] key, boolean back) {
        return new Cursor<>(root, key, null, back);
    }

    public long size() {
        return root.getTotalCount();
    }

    /// How many entries stand between two keys just now: a guess for this moment.
    public long between(byte[] from, byte[] to) {
        return rank(to) - rank(from);
    }

    private long rank(byte[] key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}
