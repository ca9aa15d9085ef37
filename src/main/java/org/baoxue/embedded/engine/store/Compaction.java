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

    private static final long PAUSE = 250;
    private static final long LONGEST_PAUSE = 30_000;

    private final Supplier<Store> opened;
    private final Pace pace = new Pace();
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
            if (store.density() < SPARSE) {
                pace.step(() -> {
                    if (store.rewrite(SPARSE, pace.bytes())) {
                        pace.narrowed();
                    } else {
                        pace.widened();
                    }
                });
            }
            return true;
        } catch (RuntimeException cause) {
            log.warn("The data file could not be compacted: {}", cause.getMessage());
            return false;
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
