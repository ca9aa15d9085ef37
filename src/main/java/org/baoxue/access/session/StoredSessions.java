package org.baoxue.access.session;

import org.baoxue.access.account.AccessEnded;
import org.baoxue.access.account.Callers;
import org.baoxue.shared.Sha256;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// The sign-ins in the database, so that one holds on every instance and over a restart.
///
/// A request costs them little: one that changes nothing writes nothing but, once a minute, that
/// the person is still there, and what was read stays known here for a second. So a sign-out on
/// another instance holds here a second later at the most. The id that a browser sends is not in
/// the database, only its hash.
final class StoredSessions implements SessionRepository<StoredSession> {

    private static final String SESSIONS = "sessions";
    private static final Duration KNOWN = Duration.ofSeconds(1);
    private static final Duration UNTOLD = Duration.ofMinutes(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
    private static final int MOST_KNOWN = 10_000;

    private final MongoTemplate mongo;
    private final Callers callers;
    private final SessionSettings settings;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    StoredSessions(MongoTemplate mongo, Callers callers, SessionSettings settings, Clock clock) {
        this.mongo = mongo;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(StoredSession session, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < KNOWN.toNanos();
        }
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begun(settings.idle(), clock.instant());
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        var remembered = known.get(id);
        var session = remembered != null && remembered.isFresh() ? remembered.session() : read(id);
        return session == null || isOver(session) ? null : session.copy();
    }

    @Override
    public void save(StoredSession session) {
        if (session.storedAs() == null) {
            insert(session);
            sweep();
        } else if (!session.getId().equals(session.storedAs())) {
            deleteById(session.storedAs());
            insert(session);
        } else if (session.isChanged()) {
            update(session, written(session));
        } else if (session.sinceStored().compareTo(UNTOLD) > 0) {
            update(session, times(session));
        }
    }

    @Override
    public void deleteById(String id) {
        known.remove(id);
        mongo.remove(stored(id), SESSIONS);
    }

    /// Signs a person out everywhere; the other instances hear of it within a second.
    @EventListener
    void end(AccessEnded ended) {
        var account = ended.account().value();
        known.values().removeIf(each -> account.equals(each.session().account()));
        mongo.remove(Query.query(Criteria.where("account").is(account)), SESSIONS);
    }

    private boolean isOver(StoredSession session) {
        return !clock.instant().isBefore(session.expiry(settings.longest()));
    }

    /// The account is asked once the session is there, so that whatever shuts a person out while
    /// they sign in either finds the session or is found here.
    private void insert(StoredSession session) {
        mongo.insert(written(session).append("_id", key(session.getId())), SESSIONS);
        session.stored();
        var who = session.signedIn();
        if (who == null || callers.letIn(who)) {
            remember(session);
        } else {
            deleteById(session.getId());
        }
    }

    /// A session that was ended meanwhile stays ended.
    private void update(StoredSession session, Document fields) {
        mongo.updateFirst(
                stored(session.getId()),
                Update.fromDocument(new Document("$set", fields)),
                SESSIONS);
        session.stored();
        remember(session);
    }

    private @Nullable StoredSession read(String id) {
        var found = mongo.findOne(stored(id), Document.class, SESSIONS);
        var session = found == null ? null : session(id, found);
        if (session != null) {
            remember(session);
        }
        return session;
    }

    /// Null where another version of the program wrote what this one cannot read: the person signs
    /// in again.
    private static @Nullable StoredSession session(String id, Document found) {
        var state = new MapSession(id);
        state.setCreationTime(found.getDate("createdAt").toInstant());
        state.setLastAccessedTime(found.getDate("accessedAt").toInstant());
        state.setMaxInactiveInterval(Duration.ofSeconds(found.getLong("idleSeconds")));
        var attributes = SessionContent.read(found.get("content", Binary.class).getData());
        if (attributes == null) {
            return null;
        }
        attributes.forEach(state::setAttribute);
        return StoredSession.read(state);
    }

    private Document written(StoredSession session) {
        return times(session)
                .append("account", session.account())
                .append("createdAt", Date.from(session.getCreationTime()))
                .append("idleSeconds", session.getMaxInactiveInterval().toSeconds())
                .append("content", new Binary(SessionContent.written(session)));
    }

    private Document times(StoredSession session) {
        return new Document("accessedAt", Date.from(session.getLastAccessedTime()))
                .append("expireAt", Date.from(session.expiry(settings.longest())));
    }

    private void remember(StoredSession session) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(session.getId(), new Known(session.copy(), System.nanoTime()));
    }

    /// Whoever comes anew throws out what has expired, now and then.
    private void sweep() {
        var now = clock.instant();
        var last = swept.get();
        if (now.isAfter(last.plus(BETWEEN_SWEEPS)) && swept.compareAndSet(last, now)) {
            known.values().removeIf(session -> !session.isFresh());
            mongo.remove(Query.query(Criteria.where("expireAt").lt(Date.from(now))), SESSIONS);
        }
    }

    private static Query stored(String id) {
        return Query.query(Criteria.where("_id").is(key(id)));
    }

    private static String key(String id) {
        return Sha256.sum(id).hex();
    }
}
