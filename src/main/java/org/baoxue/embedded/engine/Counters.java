package org.baoxue.embedded.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// What is counted.
final class Counters {

    private static final int SCANS_KEPT = 100;

    final LongAdder commands = new LongAdder();
    final LongAdder failures = new LongAdder();
    final LongAdder scans = new LongAdder();
    final LongAdder examined = new LongAdder();
    final LongAdder changes = new LongAdder();
    final LongAdder commits = new LongAdder();
    final LongAdder syncs = new LongAdder();
    final LongAdder connections = new LongAdder();
    private final Map<String, Scan> scanned = new LinkedHashMap<>();

    /// Notes a walk through a whole collection; those of one shape are one.
    void scanned(String namespace, String shape, long examined) {
        scans.increment();
        synchronized (scanned) {
            if (scanned.size() < SCANS_KEPT || scanned.containsKey(namespace + shape)) {
                scanned.merge(
                        namespace + shape,
                        new Scan(namespace, shape, examined),
                        (old, next) -> old.examined() > next.examined() ? old : next);
            }
        }
    }

    List<Scan> scans() {
        synchronized (scanned) {
            return new ArrayList<>(scanned.values());
        }
    }
}
