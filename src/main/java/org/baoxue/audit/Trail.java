package org.baoxue.audit;

import org.baoxue.shared.store.Told;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The trail: chains of links that are only ever added to. Any number of instances may add at once:
/// a link's code is its place in its chain, and of two that come to the same place one is refused
/// and looks again.
@Repository
class Trail {

    private final MongoTemplate mongo;

    Trail(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// Adds what is not on the trail yet.
    void append(List<Told> told) {
        told.stream()
                .sorted(Comparator.comparing(Told::at).thenComparing(Told::act))
                .collect(Collectors.groupingBy(Told::stream))
                .forEach((stream, acts) -> {
                    while (!appended(stream, acts)) {
                        // Somebody else added to the stream: its end is another now.
                    }
                });
    }

    private boolean appended(String stream, List<Told> told) {
        // The end first: what is added after it was read makes the insertion fail, so that nothing
        // that was found missing can have been added meanwhile. The noted head before the end: it
        // is then never past that, unless links were taken away.
        var noted = head(stream);
        var head = end(stream).orElseGet(() -> TrailHead.beginning(stream));
        noted.ifPresent(this::keepInMindIfBroken);
        var known = known(told);
        var links = new ArrayList<AuditEvent>();
        for (var one : told) {
            if (!known.contains(one.act())) {
                var link = AuditEvent.of(one, head);
                links.add(link);
                head = link.asHead();
            }
        }
        try {
            if (!links.isEmpty()) {
                mongo.insert(links, AuditEvent.class);
            }
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
        note(head);
        return true;
    }

    /// Once the head has gone on, nothing else tells that the link which it named is gone or
    /// another.
    private void keepInMindIfBroken(TrailHead noted) {
        var stands =
                noted.sequence() == noted.beforeFirst().sequence()
                        || link(noted.stream(), noted.sequence())
                                .filter(link -> link.hash().equals(noted.hash()))
                                .isPresent();
        if (!stands && noted.broken() == null) {
            mongo.updateFirst(
                    Query.query(
                            Criteria.where("_id").is(noted.stream()).and("broken").exists(false)),
                    Update.update("broken", noted.sequence()),
                    TrailHead.class);
        }
    }

    private Optional<TrailHead> end(String stream) {
        var last = of(stream).with(Sort.by("id").descending()).limit(1);
        return mongo.find(last, AuditEvent.class).stream().findFirst().map(AuditEvent::asHead);
    }

    /// Those of the acts that are on the trail.
    private Set<String> known(List<Told> told) {
        var ids = told.stream().map(Told::act).toList();
        var query =
                Query.query(
                        Criteria.where("at")
                                .gte(told.getFirst().at())
                                .lte(told.getLast().at())
                                .and("act")
                                .in(ids));
        return mongo.find(query, AuditEvent.class).stream()
                .map(AuditEvent::act)
                .collect(Collectors.toSet());
    }

    /// After the links, so that a head never names one that is not there; one that a crash left
    /// behind comes up with the next.
    private void note(TrailHead head) {
        var further =
                Query.query(
                        Criteria.where("_id")
                                .is(head.stream())
                                .and("sequence")
                                .lt(head.sequence()));
        var here = Update.update("sequence", head.sequence()).set("hash", head.hash());
        try {
            mongo.upsert(further, here, TrailHead.class);
        } catch (DuplicateKeyException noted) {
            // It stands here or further on.
        }
    }

    Optional<TrailHead> head(String stream) {
        return Optional.ofNullable(mongo.findById(stream, TrailHead.class));
    }

    List<TrailHead> heads() {
        return mongo.find(new Query().with(Sort.by("id")), TrailHead.class);
    }

    /// A stream's links in their order, from a cursor; to be closed.
    Stream<AuditEvent> links(String stream) {
        return mongo.stream(of(stream).with(Sort.by("id")), AuditEvent.class);
    }

    /// Walks along a stream; empty where there is no trace of it.
    Optional<TrailVerification> verified(String stream) {
        var head = head(stream).orElse(null);
        try (var links = links(stream)) {
            var found = links.iterator();
            return head == null && !found.hasNext()
                    ? Optional.empty()
                    : Optional.of(TrailVerification.of(stream, head, found));
        }
    }

    Optional<AuditEvent> link(String stream, long sequence) {
        return Optional.ofNullable(
                mongo.findById(AuditEvent.id(stream, sequence), AuditEvent.class));
    }

    /// The first link that is not older.
    Optional<AuditEvent> firstSince(String stream, Instant time) {
        var query = of(stream).addCriteria(Criteria.where("at").gte(time));
        return mongo.find(query.with(Sort.by("id")).limit(1), AuditEvent.class).stream()
                .findFirst();
    }

    /// Deletes a stream's oldest part. Its end is noted first: the first link that is kept is then
    /// verified against it.
    void deleteUpTo(AuditEvent last) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(last.stream())),
                Update.update("cut", new TrailHead.Cut(last.sequence(), last.hash())),
                TrailHead.class);
        var old = Criteria.where("_id").gt(last.stream() + "/").lte(last.id());
        mongo.remove(Query.query(old), AuditEvent.class);
    }

    private static Query of(String stream) {
        // The sign after the one that ends a stream's name
        return Query.query(Criteria.where("_id").gt(stream + "/").lt(stream + "0"));
    }
}
