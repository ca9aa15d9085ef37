package org.baoxue.embedded.engine.store;

import java.time.Duration;

/// How much is rewritten at a time: as much as holds up commands no longer than they will hardly
/// notice, whatever the disk and the other load are.
final class Pace {

    private static final int LEAST = 256 * 1024;
    private static final int MOST = 16 * 1024 * 1024;
    private static final long LONGEST = Duration.ofMillis(60).toNanos();

    private int bytes = 2 * LEAST;

    int bytes() {
        return bytes;
    }

    /// Does a step, and takes the next one smaller or larger.
    ///
    /// @return how long it took, in nanoseconds
    long step(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        long took = System.nanoTime() - begun;
        bytes = Math.clamp(took > LONGEST ? bytes / 2 : bytes * 3L / 2, LEAST, MOST);
        return took;
    }

    /// Where no part of the file is so small.
    boolean widened() {
        boolean wider = bytes < MOST;
        bytes = Math.min(2 * bytes, MOST);
        return wider;
    }
}
