package org.baoxue.reviews;

import org.baoxue.shared.Id;
import org.baoxue.shared.ReviewId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The reviews by their codes; other modules read here.
@Repository
public class Reviews {

    private final MongoTemplate mongo;

    Reviews(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Review> find(ReviewId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Review.class));
    }

    /// The reviews of the ids that exist, in one command.
    public Map<ReviewId, Review> findAll(Collection<ReviewId> ids) {
        var values = ids.stream().map(Id::value).distinct().toList();
        return mongo.find(Query.query(Criteria.where("_id").in(values)), Review.class).stream()
                .collect(Collectors.toMap(Review::id, Function.identity()));
    }

    /// False if the id is taken.
    boolean insert(Review review) {
        try {
            mongo.insert(review);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// False if the review has been changed or its plan fixed since it was read at that version.
    boolean replace(int version, Review corrected) {
        var asRead =
                Query.query(
                        Criteria.where("_id")
                                .is(corrected.id().value())
                                .and("version")
                                .is(version)
                                .and("frozenAs")
                                .isNull());
        return mongo.replace(asRead, corrected).getMatchedCount() == 1;
    }

    void fix(ReviewId id, String drawCode) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id.value())),
                Update.update("frozenAs", drawCode),
                Review.class);
    }

    void release(ReviewId id, String drawCode) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id.value()).and("frozenAs").is(drawCode)),
                new Update().unset("frozenAs"),
                Review.class);
    }
}
