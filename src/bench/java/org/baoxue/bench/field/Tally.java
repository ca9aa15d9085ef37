package org.baoxue.bench.field;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/// What the phones went through.
///
/// @param saves how long each save took that was answered, in nanoseconds
/// @param unheard requests that found nobody or were not answered
/// @param failed requests that were answered by an error
/// @param photoBytes of photos that are safe
record Tally(
        ConcurrentLinkedQueue<Long> saves,
        LongAdder unheard,
        LongAdder failed,
        LongAdder photoBytes) {

    private static final double NANOS_A_MILLISECOND = 1e6;

    Tally() {
        this(new ConcurrentLinkedQueue<>(), new LongAdder(), new LongAdder(), new LongAdder());
    }

    /// @param share of the saves that took no longer
    double milliseconds(double share) {
        var sorted = saves.stream().mapToLong(Long::longValue).sorted().toArray();
        var at = (int) Math.ceil(share * sorted.length) - 1;
        return Arrays.stream(sorted).skip(Math.max(at, 0)).findFirst().orElse(0)
                / NANOS_A_MILLISECOND;
    }
}
