package org.baoxue.results;

import org.baoxue.api.Adding;
import org.baoxue.results.Results.CountedSheets;
import org.baoxue.reviews.Review;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// The results of closed reviews, kept before their checklists are erased. They name places and
/// codes, and nobody.
@Component
class KeptResults {

    private final MongoTemplate mongo;

    KeptResults(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// @param id the review and which of its checklists were counted
    @Document("results")
    record Kept(@Id String id, Results results) {}

    Optional<Results> of(Review review, CountedSheets counted) {
        return review.isOver()
                ? Optional.ofNullable(mongo.findById(id(review.id(), counted), Kept.class))
                        .map(Kept::results)
                : Optional.empty();
    }

    /// Results that are kept already stay as they are: they may be all that is left.
    void keep(Results results) {
        var one = new Kept(id(results.review(), results.counted()), results);
        Adding.missing(mongo, List.of(one), Kept.class);
    }

    private static String id(org.baoxue.shared.Id review, CountedSheets counted) {
        return "%s/%s".formatted(review.value(), counted);
    }
}
