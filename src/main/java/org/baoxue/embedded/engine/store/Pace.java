package org.baoxue.embedded.engine.store;

import java.time.Duration;

/// How much is rewritten at a time: as much as holds up commands no longer than they will hardly
/// notice, whatever the disk and the other load are.
final class Pace {

    private static final int LEAST = 256 * 1024;
    private static final int MOST = 4 * 1024 * 1024;

    /// What one command may write, and with it the largest part that a file is likely to have.
    private static final int WIDEST = 32 * MOST;

    private static final long LONGEST = Duration.ofMillis(60).toNanos();

    private int bytes = 2 * LEAST;
    private int wide = 1;

    int bytes() {
        return Math.min(bytes * wide, WIDEST);
    }

    /// Does a step, and takes the next one smaller or larger.
    ///
    /// @return how long it took, in nanoseconds
    long step(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        long took = System.nanoTime() - begun;
        if (wide == 1) {
            bytes = Math.clamp(took > LONGEST ? bytes / 2 : bytes * 3L / 2, LEAST, MOST);
        }
        return took;
    }

    /// Where nothing is gained by steps so small: the next is larger, however long it takes; false
    /// where none can be.
    boolean widened() {
        boolean wider = bytes() < WIDEST;
        wide *= wider ? 2 : 1;
        return wider;
    }

    /// Where something was gained.
    void narrowed() {
        wide = 1;
    }
}
