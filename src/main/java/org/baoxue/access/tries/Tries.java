package org.baoxue.access.tries;

import org.baoxue.shared.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Lets a password be tried, or holds the try back: after some wrong ones for a while, after more
/// until the lock ends.
///
/// A try is counted before its password is looked at, so that a thousand at the same moment, spread
/// over the instances, are no more than the limit. Whoever is held back is told so at once; no
/// thread waits. An account that does not exist is counted and locked like any other.
@Component
public class Tries {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    private final MongoTemplate mongo;
    private final TrySettings settings;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    Tries(MongoTemplate mongo, TrySettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /// Begins a try, which must be ended as wrong or right; or says why it may not begin.
    public Optional<Held> begin(String account, String address) {
        sweep();
        return begin(byAddress(address), settings.address(), Duration.ZERO)
                .or(() -> begin(byAccount(account), settings.account(), settings.pause()));
    }

    /// Ends a try.
    ///
    /// @return whether it was the one that locks the account
    public boolean wrong(String account, String address) {
        found(byAddress(address));
        return found(byAccount(account)) == settings.account();
    }

    /// Ends a try. The account is free of what was tried before; from the address one try less
    /// counts, since otherwise an account of one's own would free one to guess at others'.
    public void right(String account, String address) {
        mongo.updateFirst(
                which(byAddress(address)).addCriteria(Criteria.where("tries").gt(0)),
                new Update().inc("tries", -1),
                Tally.class);
        forget(account);
    }

    /// Unlocks an account.
    public void forget(String account) {
        mongo.remove(which(byAccount(account)), Tally.class);
    }

    private Optional<Held> begin(String id, int limit, Duration pause) {
        var now = clock.instant();
        var tally = mongo.findById(id, Tally.class);
        if (tally != null && tally.isForgotten(now)) {
            mongo.remove(which(id).addCriteria(Criteria.where("expireAt").lte(now)), Tally.class);
        }
        var held = Optional.ofNullable(tally).flatMap(known -> known.held(limit, pause, now));
        return held.isPresent() || count(id, limit, now)
                ? held
                : Optional.of(new Held(settings.lock(), true));
    }

    /// Whether it is still below the limit, which others may have reached at this moment: then the
    /// document is not found to be counted up, and cannot be made a second time.
    private boolean count(String id, int limit, Instant now) {
        try {
            mongo.upsert(
                    which(id).addCriteria(Criteria.where("tries").lt(limit)),
                    new Update().inc("tries", 1).set("expireAt", now.plus(settings.lock())),
                    Tally.class);
            return true;
        } catch (DuplicateKeyException reached) {
            return false;
        }
    }

    private int found(String id) {
        var tally =
                mongo.findAndModify(
                        which(id),
                        new Update().set("wrongAt", clock.instant()),
                        FindAndModifyOptions.options().returnNew(true),
                        Tally.class);
        return tally == null ? 0 : tally.tries();
    }

    private void sweep() {
        var now = clock.instant();
        var last = swept.get();
        if (now.isAfter(last.plus(BETWEEN_SWEEPS)) && swept.compareAndSet(last, now)) {
            mongo.remove(Query.query(Criteria.where("expireAt").lte(now)), Tally.class);
        }
    }

    /// What is typed as a name may be a password: only its hash is kept.
    private static String byAccount(String account) {
        return "account:" + Sha256.sum(account).hex();
    }

    private static String byAddress(String address) {
        return "address:" + address;
    }

    private static Query which(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
