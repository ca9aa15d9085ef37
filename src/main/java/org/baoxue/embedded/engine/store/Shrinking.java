package org.baoxue.embedded.engine.store;

import java.util.concurrent.locks.LockSupport;

/// Makes the data file as small as is worth it, in steps between which commands run: sparse parts
/// are written together, then what stands at the end of the file moves into the gaps.
///
/// What clients write meanwhile makes new sparse parts. So it ends when it has written a few times
/// what was in the file, at the latest.
public final class Shrinking {

    /// Parts that hold less than these per cent of what they could are worth rewriting.
    private static final int DENSE = 85;

    /// How full the file is to be, in per cent.
    private static final int FULL = 95;

    /// So many steps in a row may gain nothing.
    private static final int PATIENCE = 3;

    private static final int MOST_TIMES = 3;
    private static final long AT_LEAST = 64L * 1024 * 1024;

    private final Store store;
    private final Pace pace = new Pace();
    private long budget;

    private Shrinking(Store store) {
        this.store = store;
        this.budget = MOST_TIMES * store.fileBytes() + AT_LEAST;
    }

    /// Returns when there is no more to gain.
    public static void of(Store store) {
        var shrinking = new Shrinking(store);
        shrinking.rewrite();
        shrinking.move();
    }

    private void rewrite() {
        while (budget > 0 && store.density() < DENSE) {
            var some = new boolean[1];
            step(() -> some[0] = store.rewrite(DENSE, pace.bytes()));
            if (!some[0] && !pace.widened()) {
                return;
            }
        }
    }

    /// The first step gives up what nobody needs any more; so there is always one.
    private void move() {
        long least = store.fileBytes();
        int vain = 0;
        do {
            step(() -> store.fillGaps(pace.bytes()));
            vain = store.fileBytes() < least ? 0 : vain + 1;
            least = Math.min(least, store.fileBytes());
        } while (budget > 0 && vain < PATIENCE && store.fullness() < FULL);
    }

    /// Commands have as much time as the step took, where there are any.
    private void step(Runnable work) {
        budget -= pace.bytes();
        long changes = store.changes();
        long took = pace.step(work);
        if (store.changes() != changes) {
            LockSupport.parkNanos(took);
        }
    }
}
