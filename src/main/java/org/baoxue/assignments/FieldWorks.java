package org.baoxue.assignments;

import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The reviews' teams, one document for each review.
@Repository
class FieldWorks {

    private final MongoTemplate mongo;
    private final Documents<FieldWork> documents;

    FieldWorks(MongoTemplate mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, events, FieldWork.class);
    }

    Optional<FieldWork> find(ReviewId review) {
        return documents.find(review);
    }

    Map<ReviewId, FieldWork> findAll(Collection<ReviewId> reviews) {
        var ids = reviews.stream().map(ReviewId::value).distinct().toList();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), FieldWork.class).stream()
                .collect(Collectors.toMap(FieldWork::review, Function.identity()));
    }

    /// The teams that a person is in, of whatever review.
    List<Team> ofPerson(UserId person) {
        var query = Query.query(Criteria.where("teams.members").is(person.value()));
        return mongo.find(query, FieldWork.class).stream()
                .flatMap(work -> work.teams().stream())
                .filter(team -> team.members().contains(person))
                .toList();
    }

    /// Changes a review's field work, as it stands for its draw, by a function of its current
    /// state; a function that answers it unchanged writes nothing.
    Outcome<FieldWork> change(
            Work work, Recorded act, Function<FieldWork, Outcome<FieldWork>> change) {
        var sample = work.sample().id();
        return documents.changeOrBegin(
                FieldWork.none(work.review().id(), sample),
                act,
                standing -> {
                    var before = standing.on(sample);
                    return change.apply(before)
                            .map(after -> after.equals(before) ? standing : after);
                });
    }
}
