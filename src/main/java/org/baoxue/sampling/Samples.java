package org.baoxue.sampling;

import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.ReviewId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The samples by their draw codes.
@Repository
class Samples {

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;

    Samples(MongoTemplate mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.events = events;
    }

    Optional<Sample> find(SampleId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Sample.class));
    }

    /// All samples of these reviews, the cancelled ones too, in the order in which they were
    /// frozen.
    List<Sample> ofReviews(Collection<ReviewId> reviews) {
        var values = reviews.stream().map(Id::value).distinct().toList();
        return mongo.find(
                Query.query(Criteria.where("review").in(values))
                        .with(Sort.by("frame.frozenAt", "_id")),
                Sample.class);
    }

    boolean insert(Sample sample) {
        try {
            mongo.insert(sample);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// Changes a sample by a function of its current state, again if someone was faster, and tells
    /// of it; a function that answers the sample as it stands changes nothing.
    Outcome<Sample> change(
            SampleId id, Function<Sample, Outcome<Sample>> act, Function<Sample, Recorded> event) {
        while (true) {
            var found = find(id);
            if (found.isEmpty()) {
                return Outcome.refused(new UnknownId("Sample", id.value()));
            }
            var before = found.get();
            var outcome = act.apply(before);
            if (!(outcome instanceof Outcome.Done<Sample>(var after))
                    || after.version() == before.version()) {
                return outcome;
            }
            if (replace(before, after)) {
                events.publishEvent(event.apply(after));
                return outcome;
            }
        }
    }

    private boolean replace(Sample before, Sample after) {
        var asRead =
                Query.query(
                        Criteria.where("_id")
                                .is(before.id().value())
                                .and("version")
                                .is(before.version()));
        return mongo.replace(asRead, after).getMatchedCount() == 1;
    }
}
