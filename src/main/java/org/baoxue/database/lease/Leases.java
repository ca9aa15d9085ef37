package org.baoxue.database.lease;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Lets one instance at a time do a thing, among all that share the database.
///
/// A lease is a document with its holder and a beat, which the holder raises as long as it lives.
/// It says no time of day, since the clocks of machines differ: who sees the same beat for long
/// enough by its own clock takes the lease over, by compare-and-set, so that of several only one
/// does. An act under a lease must be safe to repeat: a holder that was only slow does not know yet
/// that it has lost it.
public final class Leases {

    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    private static final String OWNER = "owner";
    private static final String BEAT = "beat";

    private final MongoCollection<Document> leases;
    private final Duration patience;
    private final String me = "%d@%s".formatted(ProcessHandle.current().pid(), UUID.randomUUID());

    public Leases(MongoDatabase database) {
        this(database, Duration.ofSeconds(15));
    }

    /// @param patience how long a holder may be silent
    Leases(MongoDatabase database, Duration patience) {
        this.leases = database.getCollection("leases");
        this.patience = patience;
    }

    /// @param owner null: nobody
    private record Standing(@Nullable String owner, long beat) {}

    /// Does it, after whoever is doing it now.
    public void run(String name, Runnable act) {
        run(name, () -> false, act);
    }

    /// Does it, after whoever is doing it now, unless it is given up while waiting.
    public void run(String name, BooleanSupplier givenUp, Runnable act) {
        if (taken(name) || awaited(name, givenUp)) {
            hold(name, act);
        }
    }

    private void hold(String name, Runnable act) {
        try (var _ = heart(name)) {
            act.run();
        } finally {
            leases.updateOne(held(name), beating().append("$set", new Document(OWNER, null)));
        }
    }

    private ScheduledExecutorService heart(String name) {
        var heart =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("lease " + name).factory());
        var pause = patience.toMillis() / 3;
        var _ = heart.scheduleAtFixedRate(() -> beat(name), pause, pause, TimeUnit.MILLISECONDS);
        return heart;
    }

    private void beat(String name) {
        try {
            if (leases.updateOne(held(name), beating()).getMatchedCount() == 0) {
                log.warn("The lease '{}' was taken over, as if this instance had crashed", name);
            }
        } catch (MongoException outage) {
            log.warn("The lease '{}' could not be renewed: {}", name, outage.getMessage());
        }
    }

    private boolean awaited(String name, BooleanSupplier givenUp) {
        var seen = standing(name);
        var since = System.nanoTime();
        log.info("Waiting for the lease '{}', which {} holds", name, owner(seen));
        while (!givenUp.getAsBoolean()) {
            pause();
            var now = standing(name);
            if (taken(name)) {
                return true;
            } else if (now == null || !now.equals(seen)) {
                seen = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.toNanos() && replaced(name, now)) {
                log.warn("Took over the lease '{}' from {}, which is silent", name, owner(now));
                return true;
            }
        }
        return false;
    }

    private boolean taken(String name) {
        var standing = standing(name);
        return standing == null
                ? inserted(name)
                : standing.owner() == null && replaced(name, standing);
    }

    private @Nullable Standing standing(String name) {
        var found = leases.find(new Document("_id", name)).first();
        return found == null ? null : new Standing(found.getString(OWNER), found.getLong(BEAT));
    }

    private boolean inserted(String name) {
        try {
            leases.insertOne(new Document("_id", name).append(OWNER, me).append(BEAT, 0L));
            return true;
        } catch (MongoWriteException refusal) {
            if (refusal.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refusal;
            }
            return false;
        }
    }

    private boolean replaced(String name, Standing standing) {
        var asRead =
                new Document("_id", name)
                        .append(OWNER, standing.owner())
                        .append(BEAT, standing.beat());
        return leases.updateOne(asRead, beating().append("$set", new Document(OWNER, me)))
                        .getMatchedCount()
                == 1;
    }

    private Document held(String name) {
        return new Document("_id", name).append(OWNER, me);
    }

    private static Document beating() {
        return new Document("$inc", new Document(BEAT, 1L));
    }

    private static String owner(@Nullable Standing standing) {
        return standing == null || standing.owner() == null ? "nobody" : standing.owner();
    }

    private void pause() {
        try {
            Thread.sleep(Math.min(500, patience.toMillis() / 10));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a lease", stopped);
        }
    }
}
