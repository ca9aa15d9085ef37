package org.baoxue.embedded.engine.query;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.Order;

import java.util.Arrays;
import java.util.Iterator;
import java.util.PriorityQueue;

/// Sorts documents in memory: where only the first few are needed, no more than those are held.
public final class Sorting {

    /// What a held document takes beside its bytes.
    private static final int OVERHEAD = 100;

    private static final class Ranked implements Comparable<Ranked> {
        final byte[] code;
        final long arrival;
        final Found found;

        Ranked(byte[] code, long arrival, Found found) {
            this.code = code;
            this.arrival = arrival;
            this.found = found;
        }

        int bytes() {
            return code.length + found.bson().length + OVERHEAD;
        }

        @Override
        public int compareTo(Ranked other) {
            int order = Arrays.compareUnsigned(code, other.code);
            return order != 0 ? order : Long.compare(arrival, other.arrival);
        }
    }

    private Sorting() {}

    /// All in order, or the first of them.
    ///
    /// @param needed how many of the first are needed; 0 for all
    /// @param bound how many bytes may be held
    public static Iterator<Found> sorted(
            Iterator<Found> all, Order order, long needed, long bound) {
        var held = new PriorityQueue<Ranked>((one, other) -> other.compareTo(one));
        long bytes = 0;
        for (long arrival = 0; all.hasNext(); arrival++) {
            var found = all.next();
            var ranked =
                    new Ranked(
                            order.code(found.document()),
                            arrival,
                            new Found(found.key(), found.bson()));
            held.add(ranked);
            bytes += ranked.bytes();
            if (needed > 0 && held.size() > needed) {
                bytes -= held.remove().bytes();
            }
            if (bytes > bound) {
                throw Errors.tooMuchMemory(bound);
            }
        }
        var sorted = held.toArray(new Ranked[0]);
        Arrays.sort(sorted);
        return Iterators.mapped(Arrays.asList(sorted).iterator(), ranked -> ranked.found);
    }
}
