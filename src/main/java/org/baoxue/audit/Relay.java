package org.baoxue.audit;

import static org.baoxue.shared.store.Documents.OUTBOX;

import com.mongodb.client.model.UpdateOneModel;

import org.baoxue.shared.store.Look;
import org.baoxue.shared.store.Looks;
import org.baoxue.shared.store.Told;
import org.baoxue.shared.store.Traced;
import org.baoxue.shared.store.Written;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Brings what waits in the documents' outboxes onto the trail, and takes it out of them.
///
/// A second's changes go together, so that a change costs less than a write of its own. Whatever a
/// crash, here or on another instance, has left in an outbox is found within a minute by whoever is
/// up. Nobody need be the only one: the trail takes each act once, and what is taken out twice is
/// gone once.
@Component
class Relay implements SmartLifecycle {

    /// Of the thread that does it.
    static final String NAME = "trail relay";

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int PAUSE = 1;
    private static final int SEARCH = 60;
    private static final int BATCH = 500;
    private static final int DAY = 24 * 60 * 60;

    private final MongoTemplate mongo;
    private final Trail trail;
    private final Ageing ageing;

    /// The collections in which something may wait.
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    private volatile @Nullable ScheduledExecutorService clockwork;

    Relay(MongoTemplate mongo, Trail trail, Ageing ageing) {
        this.mongo = mongo;
        this.trail = trail;
        this.ageing = ageing;
    }

    @EventListener
    void hear(Written document) {
        written.add(document.collection());
    }

    /// At once: what is looked at may be shown when this is through.
    @EventListener
    void add(Look look) {
        trail.append(List.of(look.told()));
    }

    /// The same, for several at once.
    @EventListener
    void add(Looks looks) {
        trail.append(looks.told());
    }

    /// Relays everything that waits where something was written. A collection that cannot be
    /// relayed waits on, and keeps none of the others waiting.
    synchronized void relay() {
        var outages = new ArrayList<RuntimeException>();
        for (var collection : Set.copyOf(written)) {
            written.remove(collection);
            try {
                while (relayed(collection) == BATCH) {
                    // There may be more.
                }
            } catch (RuntimeException outage) {
                written.add(collection);
                outages.add(outage);
            }
        }
        if (!outages.isEmpty()) {
            throw outages.getFirst();
        }
    }

    /// Looks everywhere, for what a crash has left.
    void relayAll() {
        written.addAll(collections());
        relay();
    }

    private int relayed(String collection) {
        var waiting = waiting(collection);
        if (!waiting.isEmpty()) {
            trail.append(waiting.stream().flatMap(one -> one.told().stream()).toList());
            takeOut(collection, waiting);
        }
        return waiting.size();
    }

    /// What waits in a document.
    private record Waiting(Object id, List<Told> told) {}

    private List<Waiting> waiting(String collection) {
        var anyTime = new Document(OUTBOX + ".at", new Document("$gt", Instant.EPOCH));
        return mongo
                .getCollection(collection)
                .find(anyTime)
                .projection(new Document(OUTBOX, 1))
                .limit(BATCH)
                .into(new ArrayList<>())
                .stream()
                .map(found -> new Waiting(Objects.requireNonNull(found.get("_id")), told(found)))
                .toList();
    }

    private List<Told> told(Document found) {
        return found.getList(OUTBOX, Document.class).stream()
                .map(told -> mongo.getConverter().read(Told.class, told))
                .toList();
    }

    private void takeOut(String collection, List<Waiting> taken) {
        mongo.getCollection(collection)
                .bulkWrite(
                        taken.stream()
                                .map(one ->
                                        new UpdateOneModel<Document>(
                                                new Document("_id", one.id()), pull(one.told())))
                                .toList());
    }

    private static Document pull(List<Told> told) {
        var acts = told.stream().map(Told::act).toList();
        var these = new Document("act", new Document("$in", acts));
        return new Document("$pull", new Document(OUTBOX, these));
    }

    private Set<String> collections() {
        return mongo.getConverter().getMappingContext().getPersistentEntities().stream()
                .filter(kind -> Traced.class.isAssignableFrom(kind.getType()))
                .filter(kind ->
                        kind.isAnnotationPresent(
                                org.springframework.data.mongodb.core.mapping.Document.class))
                .map(kind -> mongo.getCollectionName(kind.getType()))
                .collect(Collectors.toSet());
    }

    /// Before anybody is answered, and until everybody is.
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name(NAME).factory();
        var started = Executors.newSingleThreadScheduledExecutor(thread);
        var _ =
                started.scheduleWithFixedDelay(
                        () -> written.addAll(collections()), 0, SEARCH, TimeUnit.SECONDS);
        var _ = started.scheduleWithFixedDelay(orTell(this::relay), PAUSE, PAUSE, TimeUnit.SECONDS);
        var _ = started.scheduleWithFixedDelay(orTell(ageing::age), SEARCH, DAY, TimeUnit.SECONDS);
        clockwork = started;
    }

    @Override
    public void stop() {
        var started = clockwork;
        if (started != null) {
            started.close();
            clockwork = null;
            orTell(this::relay).run();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    private static Runnable orTell(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException outage) {
                log.warn("The trail has to wait: {}", outage.toString());
            }
        };
    }
}
