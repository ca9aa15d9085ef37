package org.baoxue.reviews;

import org.baoxue.access.Reach;
import org.baoxue.access.Scope;
import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The reviews by their codes; other modules read here.
@Repository
public class Reviews {

    private static final int COUNTY = 6;

    private final MongoTemplate mongo;
    private final Documents<Review> documents;

    Reviews(MongoTemplate mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, events, Review.class);
    }

    public Optional<Review> find(ReviewId id) {
        return documents.find(id);
    }

    /// The review of an id, if its county lies within a reach.
    public Optional<Review> find(ReviewId id, Reach reach) {
        var itself = Query.query(Criteria.where("_id").is(id.value()));
        return Optional.ofNullable(mongo.findOne(within(reach, itself), Review.class));
    }

    /// The query, finding nothing but reviews of counties within a reach.
    static Query within(Reach reach, Query query) {
        reach.narrowing(Reviews::county)
                .ifPresent(inReach -> query.addCriteria(new Criteria().andOperator(inReach)));
        return query;
    }

    /// A part of a county has no review.
    private static Optional<Criteria> county(Scope scope) {
        return scope.value().length() > COUNTY
                ? Optional.empty()
                : Optional.of(Reach.codes("county", scope.prefix()));
    }

    /// Why nothing of a review is changed any more; empty as long as it goes on.
    public Optional<Refusal> over(ReviewId id) {
        return find(id).flatMap(Review::over);
    }

    /// The reviews of the ids that exist, in one command.
    public Map<ReviewId, Review> findAll(Collection<ReviewId> ids) {
        var values = ids.stream().map(Id::value).distinct().toList();
        return mongo.find(Query.query(Criteria.where("_id").in(values)), Review.class).stream()
                .collect(Collectors.toMap(Review::id, Function.identity()));
    }

    /// False if the id is taken.
    boolean insert(Review review, Recorded act) {
        return documents.insert(review, act);
    }

    Outcome<Review> change(ReviewId id, Recorded act, Function<Review, Outcome<Review>> change) {
        return documents.change(id, act, change);
    }

    /// Ends the work on a review, whatever its stage: whoever calls this knows that it is done.
    public Outcome<Review> close(ReviewId id, UserId by, Instant at) {
        return change(
                id,
                new Recorded("reviews.review.close", by, at),
                review -> Outcome.done(review.closing(by, at)));
    }

    /// Those that were closed before a time and still hold what is to be erased.
    public List<Review> toErase(Instant closedBefore) {
        var due = Criteria.where("closed.at").lt(closedBefore).and("closed.erasedAt").exists(false);
        return mongo.find(Query.query(due), Review.class);
    }

    /// Notes that nothing is left of what a closed review held about people.
    public void noteErased(ReviewId id, Instant at) {
        change(
                id,
                new Recorded("reviews.review.erase", UserId.SERVICE, at),
                review -> Outcome.done(review.erased(at)));
    }
}
