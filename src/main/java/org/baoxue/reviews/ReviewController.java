package org.baoxue.reviews;

import org.baoxue.access.Caller;
import org.baoxue.access.OfficeOnly;
import org.baoxue.api.Paging;
import org.baoxue.reviews.Inputs.ReviewInput;
import org.baoxue.shared.ReviewId;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.Optional;

/// Plans reviews and lists them.
@Controller
class ReviewController {

    private final Reviews reviews;
    private final Planning planning;
    private final MongoTemplate mongo;

    ReviewController(Reviews reviews, Planning planning, MongoTemplate mongo) {
        this.reviews = reviews;
        this.planning = planning;
        this.mongo = mongo;
    }

    @QueryMapping
    @OfficeOnly
    Optional<Review> review(@Argument ReviewId id) {
        return reviews.find(id);
    }

    @QueryMapping
    @OfficeOnly
    Window<Review> reviews(ScrollSubrange page) {
        return Paging.page(mongo, new Query(), page, Review.class);
    }

    @MutationMapping
    Object planReview(@Argument ReviewInput input, @AuthenticationPrincipal Caller by) {
        return planning.plan(input.id(), input.content(), by).payload();
    }

    @MutationMapping
    Object correctPlan(
            @Argument ReviewInput input,
            @Argument int version,
            @AuthenticationPrincipal Caller by) {
        return planning.correct(input.id(), version, input::correcting, by).payload();
    }
}
