package org.baoxue.slips;

import org.baoxue.assignments.TeamId;
import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The slips by their codes; other modules read here.
@Repository
public class Slips {

    private static final Comparator<Slip> COUNTING =
            Comparator.comparing((Slip slip) -> slip.seal() != null)
                    .thenComparingInt(Slip::revision);

    private final MongoTemplate mongo;
    private final Documents<Slip> documents;

    Slips(MongoTemplate mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, events, Slip.class);
    }

    public Optional<Slip> find(SlipId id) {
        return documents.find(id);
    }

    /// The slips of the ids that exist, in one command.
    public Map<SlipId, Slip> findAll(Collection<SlipId> ids) {
        var values = ids.stream().map(Id::value).distinct().toList();
        return mongo.find(Query.query(Criteria.where("_id").in(values)), Slip.class).stream()
                .collect(Collectors.toMap(Slip::id, Function.identity()));
    }

    /// All slips of a review in printed order, the replaced revisions included.
    public List<Slip> ofReview(ReviewId review) {
        return ofReviews(List.of(review)).getOrDefault(review, List.of());
    }

    /// All slips of each review in printed order, in one command.
    public Map<ReviewId, List<Slip>> ofReviews(Collection<ReviewId> reviews) {
        return ofReviews(reviews, false);
    }

    /// @param finalOnly whether only those that are final
    Map<ReviewId, List<Slip>> ofReviews(Collection<ReviewId> reviews, boolean finalOnly) {
        var values = reviews.stream().map(Id::value).distinct().toList();
        var theirs = Criteria.where("review").in(values);
        return printed(finalOnly ? theirs.and("seal").exists(true) : theirs)
                .collect(Collectors.groupingBy(Slip::review));
    }

    /// All slips of a team in printed order, the replaced revisions included.
    public List<Slip> ofTeam(TeamId team) {
        return printed(
                        Criteria.where("review")
                                .is(team.review().value())
                                .and("team")
                                .is(team.number()))
                .toList();
    }

    /// Of each subject the slip that counts: the last final revision, and before there is one the
    /// draft.
    public static List<Slip> counting(Collection<Slip> slips) {
        var counting =
                slips.stream()
                        .collect(
                                Collectors.toMap(
                                        slip -> List.of(slip.team(), slip.subject()),
                                        Function.identity(),
                                        BinaryOperator.maxBy(COUNTING)));
        return counting.values().stream().sorted(Slip.PRINTED).toList();
    }

    boolean insert(Slip slip, Recorded act) {
        return documents.insert(slip, act);
    }

    /// Again, too, if another slip became final first and took the number.
    Outcome<Slip> change(SlipId id, Recorded act, Function<Slip, Outcome<Slip>> change) {
        while (true) {
            try {
                return documents.change(id, act, change);
            } catch (DuplicateKeyException numberTaken) {
                // The next attempt takes the next one.
            }
        }
    }

    /// Erases what the slips of a review say.
    void erase(ReviewId review, Recorded act) {
        ofReview(review).forEach(slip -> change(slip.id(), act, now -> Outcome.done(now.erased())));
    }

    private Stream<Slip> printed(Criteria criteria) {
        return mongo.find(Query.query(criteria), Slip.class).stream().sorted(Slip.PRINTED);
    }
}
