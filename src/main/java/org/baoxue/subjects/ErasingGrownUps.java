package org.baoxue.subjects;

import org.baoxue.database.lease.Leases;
import org.baoxue.registry.ErasingChildren;
import org.baoxue.shared.China;
import org.baoxue.shared.SchoolAge;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/// Erases, once a day, the records of those who have been past school age for longer than these are
/// kept, on one instance at a time.
@Component
class ErasingGrownUps {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final ErasingChildren children;
    private final Leases leases;
    private final ChildrenSettings settings;
    private final Clock clock;

    ErasingGrownUps(
            ErasingChildren children, Leases leases, ChildrenSettings settings, Clock clock) {
        this.children = children;
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whoever finds another instance at it leaves it to that one, unless it is silent.
    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void eraseWhoIsDue() {
        if (settings.keep() != null) {
            var then = LocalDate.ofInstant(clock.instant().minus(settings.keep()), China.TIME);
            var oldest = SchoolAge.COMPULSORY.firstBirthDate(then);
            var end = System.nanoTime() + PATIENCE;
            leases.run(
                    "erasure of children",
                    () -> System.nanoTime() - end > 0,
                    () -> children.bornBefore(oldest));
        }
    }
}
