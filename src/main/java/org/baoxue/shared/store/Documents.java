package org.baoxue.shared.store;

import com.mongodb.MongoClientSettings;

import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.UnknownId;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The documents of one kind, each changed by compare-and-set, so that no change is ever lost to
/// another.
///
/// What the trail is to be told of a change lies in the document's own outbox, put there by the
/// same write: so neither is without the other, and whoever relays it to the trail can do so later.
///
/// @param unknown what is refused where there is no document of an id
public record Documents<T extends Traced>(
        MongoTemplate mongo,
        ApplicationEventPublisher events,
        Class<T> type,
        Function<Id, Refusal> unknown) {

    /// The field in which a document keeps what the trail has yet to be told.
    public static final String OUTBOX = "outbox";

    private static final DocumentCodec CODEC =
            new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry());

    /// With the type's simple name as what refusals call such a document.
    public Documents(MongoTemplate mongo, ApplicationEventPublisher events, Class<T> type) {
        this(mongo, events, type, id -> new UnknownId(type.getSimpleName(), id.value()));
    }

    public Optional<T> find(Id id) {
        return Optional.ofNullable(mongo.findById(id.value(), type));
    }

    /// False if the id is taken, or something else that only one document may have.
    public boolean insert(T first, Recorded act) {
        try {
            insertAll(List.of(first), act);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// Adds many at once. The first of them tells of all.
    public void insertAll(List<T> added, Recorded act) {
        var written = added.stream().map(this::written).toList();
        var after = new Snapshot(raw(written.getFirst()));
        var told = Told.entered(act, added.getFirst(), after);
        written.getFirst().append(OUTBOX, List.of(outgoing(told)));
        mongo.execute(type, collection -> collection.insertMany(written));
        tell(told);
    }

    /// Changes a document by a function of its current state, again if someone was faster; a
    /// function that answers the document as it stands changes nothing.
    public Outcome<T> change(Id id, Recorded act, Function<T, Outcome<T>> change) {
        return change(id, null, act, change);
    }

    /// The same for a document that need not stand yet.
    ///
    /// @param none what is changed if it does not
    public Outcome<T> changeOrBegin(T none, Recorded act, Function<T, Outcome<T>> change) {
        return change(none.id(), none, act, change);
    }

    private Outcome<T> change(
            Id id, @Nullable T none, Recorded act, Function<T, Outcome<T>> change) {
        while (true) {
            var stored = stored(id);
            var before =
                    stored == null ? none : mongo.getConverter().read(type, stored.decode(CODEC));
            if (before == null) {
                return Outcome.refused(unknown.apply(id));
            }
            var outcome = change.apply(before);
            if (!(outcome instanceof Outcome.Done<T>(var after)) || after.equals(before)) {
                return outcome;
            }
            var done = stored == null ? insert(after, act) : replaced(before, stored, after, act);
            if (done) {
                return outcome;
            }
        }
    }

    private @Nullable RawBsonDocument stored(Id id) {
        return mongo.execute(
                type,
                collection ->
                        collection
                                .withDocumentClass(RawBsonDocument.class)
                                .find(new Document("_id", id.value()))
                                .first());
    }

    private boolean replaced(T before, RawBsonDocument stored, T after, Recorded act) {
        var asRead = before.asRead().append("_id", before.id().value());
        var written = written(after);
        var told = Told.changed(act, after, new Snapshot(stored), new Snapshot(raw(written)));
        var update = update(written, told);
        var result = mongo.execute(type, collection -> collection.updateOne(asRead, update));
        if (result == null || result.getMatchedCount() == 0) {
            return false;
        }
        tell(told);
        return true;
    }

    /// Only what differs is written, and what is told of it.
    private Document update(Document written, Told told) {
        var update = new Document();
        for (var field : told.fields()) {
            var operator = written.containsKey(field) ? "$set" : "$unset";
            ((Document) update.computeIfAbsent(operator, none -> new Document()))
                    .append(field, written.get(field));
        }
        return update.append("$push", new Document(OUTBOX, outgoing(told)));
    }

    private Document written(Object value) {
        var document = new Document();
        mongo.getConverter().write(value, document);
        return document;
    }

    private Document outgoing(Told told) {
        var document = written(told);
        document.remove("_class");
        return document;
    }

    private static RawBsonDocument raw(Document document) {
        return new RawBsonDocument(document, CODEC);
    }

    private void tell(Told told) {
        events.publishEvent(new Written(mongo.getCollectionName(type), told));
    }
}
