package org.baoxue.reviews;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
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
    private final OperationRules rules;
    private final MongoTemplate mongo;

    ReviewController(
            Reviews reviews, Planning planning, OperationRules rules, MongoTemplate mongo) {
        this.reviews = reviews;
        this.planning = planning;
        this.rules = rules;
        this.mongo = mongo;
    }

    @QueryMapping
    Optional<Review> review(@Argument ReviewId id, @AuthenticationPrincipal Caller caller) {
        return reviews.find(id, rules.reach(caller, "Query.review"));
    }

    @QueryMapping
    Window<Review> reviews(ScrollSubrange page, @AuthenticationPrincipal Caller caller) {
        return Paging.page(
                mongo,
                Reviews.within(rules.reach(caller, "Query.reviews"), new Query()),
                page,
                Review.class);
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
