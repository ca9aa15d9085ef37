package org.baoxue.assignments;

import org.baoxue.shared.Outcome;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.springframework.dao.DuplicateKeyException;
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

    FieldWorks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<FieldWork> find(ReviewId review) {
        return Optional.ofNullable(mongo.findById(review.value(), FieldWork.class));
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

    /// A review's field work as it stands for its draw.
    private FieldWork find(Work work) {
        var review = work.review().id();
        var sample = work.sample().id();
        return find(review)
                .map(standing -> standing.on(sample))
                .orElseGet(() -> FieldWork.none(review, sample));
    }

    /// Changes a review's field work by a function of its current state, again if someone was
    /// faster; a function that answers it unchanged writes nothing.
    Outcome<Changed> change(Work work, Function<FieldWork, Outcome<FieldWork>> act) {
        while (true) {
            var before = find(work);
            var outcome = act.apply(before);
            if (!(outcome instanceof Outcome.Done<FieldWork>(var after)) || after.equals(before)) {
                return outcome.map(same -> new Changed(same, false));
            }
            if (write(before, after)) {
                return Outcome.done(new Changed(after, true));
            }
        }
    }

    /// @param fresh whether anything was written
    record Changed(FieldWork work, boolean fresh) {}

    private boolean write(FieldWork before, FieldWork after) {
        if (before.version() == 0) {
            return inserted(after);
        }
        var asRead =
                Query.query(
                        Criteria.where("_id")
                                .is(before.review().value())
                                .and("version")
                                .is(before.version()));
        return mongo.replace(asRead, after).getMatchedCount() == 1;
    }

    private boolean inserted(FieldWork first) {
        try {
            mongo.insert(first);
            return true;
        } catch (DuplicateKeyException someoneWasFaster) {
            return false;
        }
    }
}
