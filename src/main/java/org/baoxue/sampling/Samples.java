package org.baoxue.sampling;

import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Documents<Sample> documents;

    Samples(MongoTemplate mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, events, Sample.class);
    }

    Optional<Sample> find(SampleId id) {
        return documents.find(id);
    }

    /// All samples of these reviews, the cancelled ones too, in the order in which they were
    /// frozen.
    List<Sample> ofReviews(Collection<ReviewId> reviews) {
        var values = reviews.stream().map(Id::value).distinct().toList();
        return mongo.find(
                Query.query(Criteria.where("review").in(values))
                        .with(Sort.by("frame.frozenAt", "id")),
                Sample.class);
    }

    boolean insert(Sample sample, Recorded act) {
        return documents.insert(sample, act);
    }

    Outcome<Sample> change(SampleId id, Recorded act, Function<Sample, Outcome<Sample>> change) {
        return documents.change(id, act, change);
    }
}
