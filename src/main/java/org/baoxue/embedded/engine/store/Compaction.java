package org.baoxue.embedded.engine.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Keeps the file from growing without need: now and then, a little of its sparsest part is
/// rewritten, between two commits. Its thread is never interrupted.
public final class Compaction implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    /// Parts that hold less than these per cent of what they could are worth rewriting.
    private static final int SPARSE = 50;

    /// What a step in passing rewrites: a part of the file, so that it keeps up with a growing one,
    /// and never so much that commands wait long.
    private static final int PART = 64;

    private static final int FEW_BYTES = 512 * 1024;
    private static final int MANY_BYTES = 4 * 1024 * 1024;
    private static final long PAUSE = 250;
    private static final long LONGEST_PAUSE = 30_000;
    private static final int STEP_MILLISECONDS = 50;

    /// What one step of the whole rewrites at most.
    private static final long WHOLE_STEP_BYTES = 16 * 1024 * 1024;

    private static final int PATIENCE = 4;
    private static final int MOST = 8;

    /// A part of the size that clients may have added meanwhile.
    private static final int SLACK = 20;

    private final Supplier<Store> opened;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    /// Begins in the background.
    ///
    /// @param opened gives the store that is open just now
    public Compaction(Supplier<Store> opened) {
        this.opened = opened;
        this.thread = Thread.ofPlatform().daemon().name("engine-compaction").start(this::run);
    }

    private void run() {
        try {
            var pause = PAUSE;
            while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
                pause = step() ? PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// False when the disk was full, as it may be for a while.
    private boolean step() {
        try {
            var store = opened.get();
            int bytes = Math.clamp(store.fileBytes() / PART, FEW_BYTES, MANY_BYTES);
            store.compact(SPARSE, bytes);
            return true;
        } catch (RuntimeException cause) {
            log.warn("The data file could not be compacted: {}", cause.getMessage());
            return false;
        }
    }

    /// Shrinks the file as far as it goes, in steps between which commands run. It grows and
    /// shrinks on the way: the smallest size is waited for once more before it is taken for the
    /// end.
    public void whole() {
        var store = opened.get();
        long least = Long.MAX_VALUE;
        long waited = 0;
        long patience = PATIENCE + 2 * store.fileBytes() / WHOLE_STEP_BYTES;
        for (long step = 0; step < MOST * patience; step++) {
            store.shrink(STEP_MILLISECONDS);
            long now = store.fileBytes();
            if (now < least) {
                least = now;
                waited = 0;
            } else if (++waited >= patience && now <= least + least / SLACK) {
                return;
            }
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
