package org.baoxue.access.tries;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The tries that have begun for one account, from one address or everywhere, or from one address
/// for any account, and were not right.
///
/// @param id `account:` and which, with `@` and an address or without; or `address:` and which
/// @param wrongAt when the last one was found wrong; null: none was yet
/// @param expireAt when they are forgotten, or the lock ends that they led to
@Document("tries")
record Tally(@Id String id, int tries, @Nullable Instant wrongAt, Instant expireAt) {

    private static final int PAUSES_AFTER = 2;
    private static final int MOST_DOUBLED = 16;

    boolean isForgotten(Instant now) {
        return !now.isBefore(expireAt);
    }

    /// Why the next try may not begin yet, if it may not.
    ///
    /// @param limit how many lock it
    /// @param pause after the second wrong one; zero: none
    Optional<Held> held(int limit, Duration pause, Instant now) {
        if (isForgotten(now)) {
            return Optional.empty();
        }
        if (tries >= limit) {
            return Optional.of(new Held(Duration.between(now, expireAt), true));
        }
        var whole = pause(pause);
        var left = wrongAt == null ? Duration.ZERO : Duration.between(now, wrongAt.plus(whole));
        // Another instance's clock may be ahead: nobody waits longer than the pause.
        var wait = left.compareTo(whole) > 0 ? whole : left;
        return wait.isPositive() ? Optional.of(new Held(wait, false)) : Optional.empty();
    }

    private Duration pause(Duration first) {
        return tries < PAUSES_AFTER
                ? Duration.ZERO
                : first.multipliedBy(1L << Math.min(tries - PAUSES_AFTER, MOST_DOUBLED));
    }
}
