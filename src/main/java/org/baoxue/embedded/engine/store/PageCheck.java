package org.baoxue.embedded.engine.store;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.nio.file.Path;
import java.time.Duration;

/// Reads the pages of a file that is being opened, so that damage is noticed before anything is
/// built on it. A very large file is read in part only: the rest shows its damage when it is read,
/// for each page has a checksum.
final class PageCheck {

    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    /// How many entries are read between looks at the clock.
    private static final int STRETCH = 4096;

    private final long end;

    private PageCheck(long end) {
        this.end = end;
    }

    /// For as long as a start may take.
    static void of(MVStore maps, Path file) {
        run(maps, file, System.nanoTime() + LONGEST);
    }

    static void whole(MVStore maps, Path file) {
        run(maps, file, Long.MAX_VALUE);
    }

    private static void run(MVStore maps, Path file, long end) {
        var check = new PageCheck(end);
        try {
            for (var name : maps.getMapNames()) {
                check.walk(PageTypes.open(maps, name));
            }
        } catch (MVStoreException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException cause) {
            throw EngineRefusal.damaged(file, "a page of it cannot be read", cause);
        }
    }

    private void walk(MVMap<byte[], ?> map) {
        var keys = map.keyIterator(null);
        for (int read = 0; keys.hasNext(); read++) {
            if (read % STRETCH == 0 && System.nanoTime() > end) {
                return;
            }
            keys.next();
        }
    }
}
