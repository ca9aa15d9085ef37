package org.baoxue.embedded.engine.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// What is counted.
public final class Counters {

    private static final int SCANS_KEPT = 100;

    public final LongAdder commands = new LongAdder();
    public final LongAdder failures = new LongAdder();
    public final LongAdder scans = new LongAdder();
    public final LongAdder examined = new LongAdder();
    public final LongAdder changes = new LongAdder();
    public final LongAdder commits = new LongAdder();
    public final LongAdder syncs = new LongAdder();
    public final LongAdder connections = new LongAdder();
    private final Map<String, Scan> scanned = new LinkedHashMap<>();

    /// Notes a walk through a whole collection; those of one shape are one.
    public void scanned(String namespace, String shape, long examined) {
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

    public List<Scan> scans() {
        synchronized (scanned) {
            return new ArrayList<>(scanned.values());
        }
    }
}
