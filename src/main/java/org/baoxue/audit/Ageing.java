package org.baoxue.audit;

import org.baoxue.shared.Recorded;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What is done to the trail once a day: every stream is verified, its head is told in the log, so
/// that it stands outside the database, too, and what is older than it is kept is deleted, always
/// from its oldest link on.
@Component
class Ageing {

    private static final Logger log = LoggerFactory.getLogger(Ageing.class);

    private final Trail trail;
    private final TrailSettings settings;
    private final Clock clock;

    Ageing(Trail trail, TrailSettings settings, Clock clock) {
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    void age() {
        for (var head : trail.heads()) {
            log.info("Trail: {} stands at {}: {}", head.stream(), head.sequence(), head.hash());
            trail.verified(head.stream())
                    .map(TrailVerification::broken)
                    .ifPresent(broken -> tell(head, broken));
            if (settings.keep() != null) {
                deleteBefore(head, clock.instant().minus(settings.keep()));
            }
        }
    }

    private static void tell(TrailHead head, BrokenLink broken) {
        log.error(
                "Trail: {} does not hold from link {} on: {}",
                head.stream(),
                broken.sequence(),
                broken.fault());
    }

    /// That it was deleted is on the trail before it is. The last link always stays.
    void deleteBefore(TrailHead head, Instant time) {
        var last =
                trail.firstSince(head.stream(), time)
                        .map(kept -> kept.sequence() - 1)
                        .orElse(head.sequence() - 1);
        trail.link(head.stream(), last)
                .ifPresent(cut -> {
                    var act = new Recorded("audit.trail.delete", UserId.SERVICE, clock.instant());
                    trail.append(List.of(new Look(cut.stream(), cut::id, act, null).told()));
                    trail.deleteUpTo(cut);
                });
    }
}
