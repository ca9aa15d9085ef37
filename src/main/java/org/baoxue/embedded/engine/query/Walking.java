package org.baoxue.embedded.engine.query;

import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/// Goes along a [Walk] and brings the documents of its entries.
final class Walking implements Iterator<Found> {

    private final View view;
    private final Walk walk;
    private final Iterator<Walk.Stretch> later;
    private final PriorityQueue<Going> now;

    Walking(View view, Walk walk) {
        this.view = view;
        this.walk = walk;
        var stretches = walk.back() ? walk.stretches().reversed() : walk.stretches();
        this.later = (walk.merged() ? List.<Walk.Stretch>of() : stretches).iterator();
        this.now = new PriorityQueue<>();
        if (walk.merged()) {
            stretches.forEach(this::begin);
        }
    }

    @Override
    public boolean hasNext() {
        while (now.isEmpty() && later.hasNext()) {
            begin(later.next());
        }
        return !now.isEmpty();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var first = now.remove();
        var found = first.found();
        if (first.moved()) {
            now.add(first);
        }
        return found;
    }

    private void begin(Walk.Stretch stretch) {
        var going = new Going(stretch);
        if (going.moved()) {
            now.add(going);
        }
    }

    /// On its way through one stretch.
    private final class Going implements Comparable<Going> {

        private final Walk.Stretch stretch;
        private final Cursor<byte[], ?> cursor;
        private byte @Nullable [] key;

        Going(Walk.Stretch stretch) {
            this.stretch = stretch;
            var from = walk.back() ? stretch.to : stretch.from;
            this.cursor =
                    walk.index() == null
                            ? view.documents().from(from, walk.back())
                            : walk.index().entries().from(from, walk.back());
        }

        boolean moved() {
            while (cursor.hasNext()) {
                var next = cursor.next();
                if (walk.back() && Arrays.compareUnsigned(next, stretch.to) >= 0) {
                    continue;
                }
                boolean over =
                        walk.back()
                                ? Arrays.compareUnsigned(next, stretch.from) < 0
                                : Arrays.compareUnsigned(next, stretch.to) >= 0;
                key = over ? null : next;
                return !over;
            }
            key = null;
            return false;
        }

        Found found() {
            var here = key();
            if (walk.index() == null) {
                return new Found(here, (byte[]) cursor.getValue());
            }
            var own = Arrays.copyOfRange(here, (Integer) cursor.getValue(), here.length);
            var bson = view.documents().get(own);
            if (bson == null) {
                throw new IllegalStateException("An index knows a document that is not there");
            }
            return new Found(own, bson);
        }

        private byte[] key() {
            var here = key;
            if (here == null) {
                throw new NoSuchElementException();
            }
            return here;
        }

        @Override
        public int compareTo(Going other) {
            var mine = key();
            var its = other.key();
            int order =
                    Arrays.compareUnsigned(
                            mine,
                            stretch.mergedFrom,
                            mine.length,
                            its,
                            other.stretch.mergedFrom,
                            its.length);
            return walk.back() ? -order : order;
        }
    }
}
