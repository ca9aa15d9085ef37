package org.baoxue.embedded.engine.store;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Makes the data file as small as is worth it, in steps between which commands run: sparse parts
/// are written together, then what stands at the end of the file moves into the gaps.
///
/// What clients write meanwhile makes new sparse parts. So each of both ends when it has written a
/// few times what was in the file, at the latest.
public final class Shrinking {

    /// Parts that hold less than these per cent of what they could are worth rewriting.
    private static final int DENSE = 95;

    /// How full the file is to be, in per cent.
    private static final int FULL = 98;

    /// So many steps in a row may gain nothing.
    private static final int PATIENCE = 3;

    private static final int MOST_TIMES = 3;
    private static final long AT_LEAST = 64L * 1024 * 1024;

    /// So much of the file may be written in a row and gain nothing, before a step is widened.
    private static final int VAIN_PART = 16;

    private final Store store;
    private final Pace pace = new Pace();
    private long budget;

    private Shrinking(Store store) {
        this.store = store;
        this.budget = MOST_TIMES * store.fileBytes() + AT_LEAST;
    }

    /// Returns when there is no more to gain.
    public static void of(Store store) {
        new Shrinking(store).rewrite();
        new Shrinking(store).move();
    }

    /// What is written together goes by age, not by what it holds: where parts that are too large
    /// for a step are the sparse ones, the others are written over and over.
    private void rewrite() {
        long vain = 0;
        int before = store.density();
        while (budget > 0 && before < DENSE) {
            int bytes = pace.bytes();
            boolean some = step(() -> store.rewrite(DENSE, bytes));
            vain = store.density() > before ? 0 : vain + bytes;
            before = store.density();
            if (vain == 0) {
                pace.narrowed();
            } else if ((!some || vain > store.fileBytes() / VAIN_PART) && !pace.widened()) {
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
            if (store.fileBytes() < least) {
                least = store.fileBytes();
                vain = 0;
                pace.narrowed();
            } else if (!pace.widened()) {
                vain++;
            }
        } while (budget > 0 && vain < PATIENCE && store.fullness() < FULL);
    }

    /// Commands have as much time as the step took, where there are any.
    ///
    /// @param work answers whether it wrote anything
    private boolean step(BooleanSupplier work) {
        int bytes = pace.bytes();
        long changes = store.changes();
        var some = new boolean[1];
        long took = pace.step(() -> some[0] = work.getAsBoolean());
        if (some[0]) {
            budget -= bytes;
        }
        if (store.changes() != changes) {
            LockSupport.parkNanos(took);
        }
        return some[0];
    }
}
