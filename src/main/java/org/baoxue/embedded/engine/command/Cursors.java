package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;

import org.baoxue.embedded.engine.bson.BsonOut;
import org.baoxue.embedded.engine.store.Store;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Results that clients fetch batch by batch. Each keeps the versions of the maps that it began
/// with; one that nobody asks for is forgotten in the end.
public final class Cursors {

    private static final int FIRST_BATCH = 101;
    private static final int BATCH_BYTES = 16 * 1024 * 1024;
    private static final long LONGEST_IDLE = Duration.ofMinutes(10).toNanos();

    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    private static final class Open {
        final String namespace;
        final Iterator<BsonOut.Ready> rest;
        final Store.Hold reading;
        private long touched = System.nanoTime();
        private BsonOut.@Nullable Ready tooMuch;

        Open(String namespace, Iterator<BsonOut.Ready> rest, Store.Hold reading) {
            this.namespace = namespace;
            this.rest = rest;
            this.reading = reading;
        }

        /// As many as are asked for, as far as a message holds them.
        synchronized List<BsonOut.Ready> take(long count) {
            var batch = new ArrayList<BsonOut.Ready>();
            long bytes = 0;
            while (batch.size() < count && hasNext()) {
                var next = tooMuch == null ? rest.next() : tooMuch;
                bytes += next.size();
                tooMuch = bytes > BATCH_BYTES && !batch.isEmpty() ? next : null;
                if (tooMuch != null) {
                    break;
                }
                batch.add(next);
            }
            touched = System.nanoTime();
            return batch;
        }

        synchronized boolean hasNext() {
            return tooMuch != null || rest.hasNext();
        }
    }

    public int size() {
        return open.size();
    }

    /// The first batch; the rest stays open, unless only one batch is wanted.
    ///
    /// @param batchSize none for the usual
    Document first(
            String namespace,
            Iterator<BsonOut.Ready> all,
            Store.Hold reading,
            @Nullable Number batchSize,
            boolean single) {
        closeIdle();
        var cursor = new Open(namespace, all, reading);
        boolean kept = false;
        try {
            var batch = cursor.take(batchSize == null ? FIRST_BATCH : batchSize.longValue());
            kept = !single && cursor.hasNext();
            long id = kept ? keep(cursor) : 0;
            return answer("firstBatch", batch, id, namespace);
        } finally {
            if (!kept) {
                reading.close();
            }
        }
    }

    Document more(String namespace, long id, long batchSize) {
        var cursor = open.get(id);
        if (cursor == null || !cursor.namespace.equals(namespace)) {
            throw new CursorNotFoundException(id);
        }
        boolean kept = false;
        try {
            var batch = cursor.take(batchSize == 0 ? Long.MAX_VALUE : batchSize);
            kept = cursor.hasNext();
            return answer("nextBatch", batch, kept ? id : 0, namespace);
        } finally {
            if (!kept) {
                close(id);
            }
        }
    }

    boolean close(long id) {
        var gone = open.remove(id);
        if (gone != null) {
            gone.reading.close();
        }
        return gone != null;
    }

    private long keep(Open cursor) {
        long id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        open.put(id, cursor);
        return id;
    }

    private void closeIdle() {
        long now = System.nanoTime();
        open.forEach((id, cursor) -> {
            if (now - cursor.touched > LONGEST_IDLE) {
                close(id);
            }
        });
    }

    private static Document answer(
            String name, List<BsonOut.Ready> batch, long id, String namespace) {
        return new Document(
                "cursor", new Document(name, batch).append("id", id).append("ns", namespace));
    }
}
