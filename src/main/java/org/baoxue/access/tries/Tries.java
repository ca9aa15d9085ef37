package org.baoxue.access.tries;

import org.baoxue.shared.Network;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Lets a password be tried, or holds the try back: after some wrong ones for a while, after more
/// until the lock ends.
///
/// A try is counted before its password is looked at, so that a thousand at the same moment, spread
/// over the instances, are no more than the limit. Whoever is held back is told so at once; no
/// thread waits. An account that does not exist is counted and locked like any other.
///
/// A lock of an account holds for the address from which the wrong tries came, so that nobody can
/// shut out another person by guessing; tries from many addresses together lock it everywhere.
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

    /// What a try counts for, and what may hold it back.
    private record Gate(String id, int limit, Duration pause) {}

    /// Begins a try, which must be ended as wrong or right; or says why it may not begin. One that
    /// is held back counts for nothing, since no password was looked at.
    public Optional<Held> begin(String account, String address) {
        sweep();
        var begun = new ArrayList<String>();
        for (var gate : gates(account, address)) {
            var held = begin(gate.id(), gate.limit(), gate.pause());
            if (held.isPresent()) {
                begun.forEach(this::giveBack);
                return held;
            }
            begun.add(gate.id());
        }
        return Optional.empty();
    }

    /// Ends a try.
    ///
    /// @return whether it was the one that locks the account, there or everywhere
    public boolean wrong(String account, String address) {
        locks(byAddress(address), settings.address());
        var there = locks(here(account, address), settings.account());
        return locks(byAccount(account), settings.everywhere()) || there;
    }

    private List<Gate> gates(String account, String address) {
        return List.of(
                new Gate(byAddress(address), settings.address(), Duration.ZERO),
                new Gate(here(account, address), settings.account(), settings.pause()),
                new Gate(byAccount(account), settings.everywhere(), Duration.ZERO));
    }

    /// Ends a try. The account is free of what was tried there before. One try less counts for it
    /// everywhere, and from the address for any account, since otherwise who signs in would free
    /// others to go on guessing, and an account of one's own oneself.
    public void right(String account, String address) {
        mongo.remove(which(here(account, address)), Tally.class);
        giveBack(byAccount(account));
        giveBack(byAddress(address));
    }

    private void giveBack(String id) {
        mongo.updateFirst(
                which(id).addCriteria(Criteria.where("tries").gt(0)),
                new Update().inc("tries", -1),
                Tally.class);
    }

    /// Unlocks an account, from wherever it was tried.
    public void forget(String account) {
        var id = byAccount(account);
        mongo.remove(which(id), Tally.class);
        // What follows @ in the order of characters is A.
        var there = Criteria.where("_id").gt(id + "@").lt(id + "A");
        mongo.remove(Query.query(there), Tally.class);
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
                    new Update().inc("tries", 1).setOnInsert("expireAt", now.plus(settings.lock())),
                    Tally.class);
            return true;
        } catch (DuplicateKeyException reached) {
            return false;
        }
    }

    /// Notes a wrong try. Those of one period count together, so that the typing errors of a whole
    /// office do not add up over the day; the one that reaches the limit begins the lock.
    private boolean locks(String id, int limit) {
        var now = clock.instant();
        var tally =
                mongo.findAndModify(
                        which(id),
                        new Update().set("wrongAt", now),
                        FindAndModifyOptions.options().returnNew(true),
                        Tally.class);
        if (tally == null || tally.tries() != limit) {
            return false;
        }
        var lock = new Update().set("expireAt", now.plus(settings.lock()));
        mongo.updateFirst(which(id), lock, Tally.class);
        return true;
    }

    private void sweep() {
        var now = clock.instant();
        var last = swept.get();
        if (now.isAfter(last.plus(BETWEEN_SWEEPS)) && swept.compareAndSet(last, now)) {
            mongo.remove(Query.query(Criteria.where("expireAt").lte(now)), Tally.class);
        }
    }

    private static String here(String account, String address) {
        return byAccount(account) + "@" + Network.of(address);
    }

    /// What is typed as a name may be a password: only its hash is kept.
    private static String byAccount(String account) {
        return "account:" + Sha256.sum(account).hex();
    }

    private static String byAddress(String address) {
        return "address:" + Network.of(address);
    }

    private static Query which(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
