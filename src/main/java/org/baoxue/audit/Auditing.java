package org.baoxue.audit;

import org.baoxue.access.Caller;
import org.baoxue.api.Paging;
import org.baoxue.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads and verifies the trail. What waits in the outboxes is brought there first, so that
/// whatever was done before is found.
@Component
class Auditing {

    private final MongoTemplate mongo;
    private final Trail trail;
    private final Relay relay;
    private final ReadableStreams readable;

    Auditing(MongoTemplate mongo, Trail trail, Relay relay, ReadableStreams readable) {
        this.mongo = mongo;
        this.trail = trail;
        this.relay = relay;
        this.readable = readable;
    }

    /// A page of events, oldest first.
    Window<AuditEvent> events(
            @Nullable AuditFilter filter, @Nullable ScrollSubrange page, Caller caller) {
        relay.relay();
        var readable = this.readable.narrowing("Query.auditEvents", caller);
        var query = (filter == null ? AuditFilter.NONE : filter).query(readable);
        return Paging.page(mongo, query, page, AuditEvent.class, "at");
    }

    /// All of them, oldest first, from a cursor; to be closed.
    Stream<AuditEvent> all(AuditFilter filter, Caller caller) {
        relay.relay();
        var readable = this.readable.narrowing("GET /trail.csv", caller);
        return mongo.stream(filter.query(readable).with(Sort.by("at", "id")), AuditEvent.class);
    }

    /// All that concern a record, for whoever may know all that is held about it.
    Stream<AuditEvent> of(Id subject) {
        relay.relay();
        var filter = new AuditFilter(null, subject.value(), null, null, null, null);
        return mongo.stream(
                filter.query(Optional.empty()).with(Sort.by("at", "id")), AuditEvent.class);
    }

    List<TrailHead> heads(Caller caller) {
        relay.relay();
        var readable = this.readable.streams("Query.trailHeads", caller);
        return trail.heads().stream().filter(head -> readable.test(head.stream())).toList();
    }

    /// Empty for a stream of which there is no trace within the caller's reach.
    Optional<TrailVerification> verify(String stream, Caller caller) {
        return readable.streams("Query.verifyTrail", caller).test(stream)
                ? verify(stream)
                : Optional.empty();
    }

    /// Empty for a stream of which there is no trace.
    Optional<TrailVerification> verify(String stream) {
        relay.relay();
        return trail.verified(stream);
    }
}
