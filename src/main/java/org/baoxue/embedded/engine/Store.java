package org.baoxue.embedded.engine;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
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
final class Store implements AutoCloseable {

    /// What the file says of itself.
    static final int FORMAT = 1;

    private static final int PAGE_BYTES = 8 * 1024;

    final MVStore maps;
    final Counters counters;
    private final EngineSettings settings;
    private final @Nullable Mark mark;
    private final @Nullable FileStore disk;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock flushing = new ReentrantLock();

    /// Held while pages are moved: whoever begins to read then waits, to begin where they stand.
    private final ReentrantReadWriteLock moving = new ReentrantReadWriteLock();

    private final AtomicLong changes = new AtomicLong();
    private volatile long durable;
    private volatile Runnable whenRewritten = () -> {};
    private volatile @Nullable RuntimeException failure;

    private Store(EngineSettings settings, @Nullable Mark mark, MVStore maps, Counters counters)
            throws IOException {
        this.settings = settings;
        this.mark = mark;
        this.maps = maps;
        this.counters = counters;
        this.disk = settings.file() == null ? null : Files.getFileStore(settings.file());
        maps.setRetentionTime(0);
        // Readers say which versions they need; none is kept beside, or nothing would ever shrink.
        maps.setVersionsToKeep(0);
    }

    static Store open(EngineSettings settings, @Nullable Mark mark, Counters counters) {
        var builder =
                new MVStore.Builder()
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .cacheSize((int) Math.max(1, settings.cacheBytes() >> 20));
        var file = settings.file();
        try {
            if (file == null || mark == null) {
                return new Store(settings, null, builder.open(), counters);
            }
            long acknowledged = mark.version();
            if (acknowledged > 0 && (!Files.exists(file) || Files.size(file) == 0)) {
                throw EngineRefusal.damaged(
                        file,
                        "it is gone or empty, though " + Mark.beside(file) + " knows it",
                        null);
            }
            var maps = builder.fileName(file.toString()).pageSplitSize(PAGE_BYTES).open();
            return new Store(settings, mark, maps, counters).checked(file, acknowledged);
        } catch (MVStoreException cause) {
            throw refusal(file, cause);
        } catch (IOException cause) {
            throw EngineRefusal.unwritable(file == null ? Path.of("") : file, cause);
        }
    }

    private Store checked(Path file, long acknowledged) {
        try {
            if (maps.isReadOnly()) {
                throw EngineRefusal.unwritable(file, null);
            }
            if (maps.getCurrentVersion() < acknowledged) {
                throw EngineRefusal.damaged(
                        file,
                        "it ends at version %d, and version %d was acknowledged"
                                .formatted(maps.getCurrentVersion(), acknowledged),
                        null);
            }
            if (maps.getStoreVersion() != FORMAT) {
                if (!maps.getMapNames().isEmpty()) {
                    throw EngineRefusal.foreign(file, null);
                }
                maps.setStoreVersion(FORMAT);
                changed();
                makeDurable();
            }
            PageCheck.of(maps, file);
            return this;
        } catch (EngineRefusal refusal) {
            maps.closeImmediately();
            throw refusal;
        }
    }

    private static EngineRefusal refusal(@Nullable Path file, MVStoreException cause) {
        var path = file == null ? Path.of("") : file;
        return switch (cause.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> EngineRefusal.locked(path);
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> EngineRefusal.foreign(path, cause);
            case DataUtils.ERROR_WRITING_FAILED -> EngineRefusal.unwritable(path, cause);
            default -> EngineRefusal.damaged(path, "it cannot be read as a whole", cause);
        };
    }

    /// Runs a command that may change something, whole or not at all as far as the file knows, and
    /// returns when all that it did and saw is on the disk.
    <T> T write(boolean adds, Supplier<T> command) {
        if (adds) {
            checkRoom();
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

    /// Tells that a document was changed.
    void changed() {
        changes.incrementAndGet();
        counters.changes.increment();
    }

    /// Keeps the pages of the present versions readable until it is closed. It waits while pages
    /// are moved, for what is shown then is older than what it would keep; for no commit otherwise.
    Hold reading() {
        moving.readLock().lock();
        try {
            var use = maps.registerVersionUsage();
            return () -> maps.deregisterVersionUsage(use);
        } finally {
            moving.readLock().unlock();
        }
    }

    /// Versions that are being read.
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /// Why nothing more can be written; what was seen, where that is not known.
    RuntimeException failure(RuntimeException seen) {
        var known = failure;
        return known == null ? seen : known;
    }

    boolean failed() {
        return failure != null || maps.isClosed();
    }

    private void checkRoom() {
        try {
            if (disk != null && disk.getUsableSpace() < settings.freeBytes()) {
                throw Errors.outOfDiskSpace(disk.getUsableSpace(), settings.freeBytes());
            }
        } catch (IOException unknown) {
            // Then the write itself finds out.
        }
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
    void whenRewritten(Runnable work) {
        whenRewritten = work;
    }

    /// Rewrites some of the sparsest parts of the file; false when there is nothing worth it.
    boolean compact(int fillRate, int bytes) {
        if (mark == null || maps.getFileStore().getChunksFillRate() >= fillRate) {
            return false;
        }
        move(() -> maps.compact(fillRate, bytes));
        return true;
    }

    /// Moves what stands at the end of the file into its gaps, for some milliseconds.
    void shrink(int milliseconds) {
        move(() -> maps.compactFile(milliseconds));
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

    long fileBytes() {
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
