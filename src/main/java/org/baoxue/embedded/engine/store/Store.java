package org.baoxue.embedded.engine.store;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.figures.Counters;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// The maps in their file. Commands that change them run together; a commit waits until none of
/// them is half done, and one commit and one sync serve all that wait for it.
///
/// A store that could not write is closed for good: what was not acknowledged is gone, and another
/// is opened on the same file.
public final class Store implements AutoCloseable {

    /// What the file says of itself.
    static final int FORMAT = 1;

    private static final int ALL = 100;

    private final MVStore maps;
    private final Counters counters;
    private final @Nullable Mark mark;
    private final Disk disk;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock flushing = new ReentrantLock();

    /// Held while pages are moved: whoever begins to read then waits, to begin where they stand.
    private final ReentrantReadWriteLock moving = new ReentrantReadWriteLock();

    private final AtomicLong changes = new AtomicLong();
    private volatile long durable;
    private volatile Runnable whenRewritten = () -> {};
    private volatile @Nullable RuntimeException failure;

    private Store(StoreSettings settings, @Nullable Mark mark, MVStore maps, Counters counters)
            throws IOException {
        this.mark = mark;
        this.maps = maps;
        this.counters = counters;
        this.disk = Disk.of(settings.file(), settings.freeBytes());
    }

    /// Opens the maps, or says in words why not.
    ///
    /// @param mark the file's; none keeps all in memory
    public static Store open(StoreSettings settings, @Nullable Mark mark, Counters counters) {
        var file = settings.file();
        try {
            var maps =
                    file == null || mark == null
                            ? Opening.inMemory(settings)
                            : Opening.of(file, mark, settings);
            return new Store(settings, mark, maps, counters);
        } catch (IOException cause) {
            throw EngineRefusal.unwritable(file == null ? Path.of("") : file, cause);
        }
    }

    /// Runs a command that may change something, whole or not at all as far as the file knows, and
    /// returns when all that it did and saw is on the disk.
    public <T> T write(boolean adds, Supplier<T> command) {
        if (adds) {
            disk.checkRoom();
        }
        try {
            gate.readLock().lock();
            try {
                return command.get();
            } finally {
                gate.readLock().unlock();
            }
        } finally {
            makeDurable();
        }
    }

    /// The maps, for those that are kept in them.
    public MVStore maps() {
        return maps;
    }

    public Counters counters() {
        return counters;
    }

    /// Tells that a document was changed.
    public void changed() {
        changes.incrementAndGet();
        counters.changes.increment();
    }

    /// Keeps the pages of the present versions readable until it is closed. It waits while pages
    /// are moved, for what is shown then is older than what it would keep; for no commit otherwise.
    public Hold reading() {
        moving.readLock().lock();
        try {
            var use = maps.registerVersionUsage();
            return () -> maps.deregisterVersionUsage(use);
        } finally {
            moving.readLock().unlock();
        }
    }

    /// Versions that are being read.
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /// Why nothing more can be written; what was seen, where that is not known.
    public RuntimeException failure(RuntimeException seen) {
        var known = failure;
        return known == null ? seen : known;
    }

    public boolean failed() {
        return failure != null || maps.isClosed();
    }

    private void makeDurable() {
        long ticket = changes.get();
        if (mark == null || durable >= ticket) {
            return;
        }
        alone(() -> {
            if (durable < ticket) {
                long upTo;
                gate.writeLock().lock();
                try {
                    upTo = changes.get();
                    maps.commit();
                } finally {
                    gate.writeLock().unlock();
                }
                synced();
                durable = upTo;
            }
        });
    }

    /// What is done after pages have been written to another place: who holds old ones must look
    /// again, for these are given up once nobody reads them.
    public void whenRewritten(Runnable work) {
        whenRewritten = work;
    }

    /// Rewrites some of the sparsest parts of the file, so many bytes of them at most; false when
    /// there is nothing worth it, or no part is so small.
    ///
    /// @param density what the file is to reach
    boolean rewrite(int density, int bytes) {
        if (mark == null || density() >= density) {
            return false;
        }
        var some = new boolean[1];
        move(() -> some[0] = maps.compact(density, bytes));
        return some[0];
    }

    /// Moves what stands at the end of the file into its gaps, so many bytes of it at most; false
    /// when no part there is so small.
    boolean fillGaps(int bytes) {
        var some = new boolean[1];
        if (maps.getFileStore() instanceof RandomAccessStore file) {
            move(() -> {
                long writes = file.getWriteCount();
                file.compactMoveChunks(ALL, bytes, maps);
                some[0] = file.getWriteCount() > writes;
            });
        }
        return some[0];
    }

    /// How many per cent of what the parts of the file have held still count.
    int density() {
        return mark == null ? ALL : maps.getFileStore().getChunksFillRate();
    }

    /// How many per cent of the file are parts, and not gaps.
    int fullness() {
        return mark == null ? ALL : maps.getFileStore().getFillRate();
    }

    /// How many documents were written or removed so far.
    long changes() {
        return changes.get();
    }

    private void move(Runnable pages) {
        alone(() -> {
            gate.writeLock().lock();
            moving.writeLock().lock();
            try {
                pages.run();
                maps.commit();
                whenRewritten.run();
            } finally {
                moving.writeLock().unlock();
                gate.writeLock().unlock();
            }
            synced();
        });
    }

    /// Runs while nothing is written to the file; the next commit is never begun before the last
    /// one is on the disk.
    void alone(Runnable work) {
        flushing.lock();
        try {
            if (failure != null) {
                throw failure;
            }
            work.run();
        } catch (MVStoreException cause) {
            throw fail(cause);
        } finally {
            flushing.unlock();
        }
    }

    private void synced() {
        maps.sync();
        counters.commits.increment();
        counters.syncs.increment();
        try {
            if (mark != null) {
                mark.set(maps.getCurrentVersion());
            }
        } catch (IOException cause) {
            throw fail(cause);
        }
    }

    private RuntimeException fail(Exception cause) {
        var error = Errors.notWritten(cause);
        failure = error;
        maps.closeImmediately();
        return error;
    }

    /// Looks at all maps at one moment between two commands.
    <T> T between(Supplier<T> look) {
        gate.writeLock().lock();
        try {
            return look.get();
        } finally {
            gate.writeLock().unlock();
        }
    }

    public long fileBytes() {
        return mark == null ? 0 : maps.getFileStore().size();
    }

    @Override
    public void close() {
        flushing.lock();
        try {
            gate.writeLock().lock();
            try {
                if (!failed()) {
                    maps.close();
                }
            } finally {
                gate.writeLock().unlock();
            }
        } finally {
            flushing.unlock();
        }
    }
}
