package org.baoxue.shared.store;

import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.UnknownId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.util.Optional;
import java.util.function.Function;

/// The documents of one kind, each changed whole by compare-and-set, so that no change is ever lost
/// to another; whoever listens hears of each change.
///
/// @param type whose simple name is what refusals call such a document
public record Documents<T extends Versioned>(
        MongoTemplate mongo, ApplicationEventPublisher events, Class<T> type) {

    public Optional<T> find(Id id) {
        return Optional.ofNullable(mongo.findById(id.value(), type));
    }

    /// False if the id is taken.
    public boolean insert(T first) {
        try {
            mongo.insert(first);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// Changes a document by a function of its current state, again if someone was faster or took a
    /// number that only one may have, and tells of it; a function that answers the document as it
    /// stands changes nothing.
    public Outcome<T> change(
            Id id, Function<T, Outcome<T>> act, Function<T, ? extends Recorded> event) {
        while (true) {
            var found = find(id);
            if (found.isEmpty()) {
                return Outcome.refused(new UnknownId(type.getSimpleName(), id.value()));
            }
            var before = found.get();
            var outcome = act.apply(before);
            if (!(outcome instanceof Outcome.Done<T>(var after))
                    || after.version() == before.version()) {
                return outcome;
            }
            if (replace(before, after)) {
                events.publishEvent(event.apply(after));
                return outcome;
            }
        }
    }

    private boolean replace(T before, T after) {
        var asRead =
                Query.query(
                        Criteria.where("_id")
                                .is(before.id().value())
                                .and("version")
                                .is(before.version()));
        try {
            return mongo.replace(asRead, after).getMatchedCount() == 1;
        } catch (DuplicateKeyException numberTaken) {
            return false;
        }
    }
}
