package org.baoxue.embedded.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the file from growing without need: now and then, a little of its sparsest part is
/// rewritten, between two commits. Its thread is never interrupted.
final class Compaction implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    /// Parts that hold less than these per cent of what they could are worth rewriting.
    private static final int SPARSE = 50;

    private static final int STEP_BYTES = 512 * 1024;
    private static final long PAUSE = 250;
    private static final int STEP_MILLISECONDS = 50;
    private static final int STEPS = 4;

    private final Backend backend;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    Compaction(Backend backend) {
        this.backend = backend;
        this.thread = Thread.ofPlatform().daemon().name("engine-compaction").start(this::run);
    }

    private void run() {
        try {
            while (!stopping.await(PAUSE, TimeUnit.MILLISECONDS)) {
                step();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        try {
            backend.store().compact(SPARSE, STEP_BYTES);
        } catch (RuntimeException cause) {
            log.warn("The data file could not be compacted: {}", cause.getMessage());
        }
    }

    /// Shrinks the file as far as it goes, in steps between which commands run.
    void whole() {
        var store = backend.store();
        long before;
        do {
            before = store.fileBytes();
            for (int step = 0; step < STEPS; step++) {
                store.shrink(STEP_MILLISECONDS);
            }
        } while (store.fileBytes() < before);
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
