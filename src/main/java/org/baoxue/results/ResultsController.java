package org.baoxue.results;

import org.baoxue.access.Caller;
import org.baoxue.results.Results.CountedSheets;
import org.baoxue.shared.ReviewId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.Optional;

/// Shows the results of a review. They are a query of their own and no field of the review: each
/// takes a pass over hundreds of checklists, which a page of reviews must not set off.
@Controller
class ResultsController {

    private final Counting counting;

    ResultsController(Counting counting) {
        this.counting = counting;
    }

    @QueryMapping
    Optional<Results> results(
            @Argument ReviewId review,
            @Argument CountedSheets counted,
            @AuthenticationPrincipal Caller caller) {
        return counting.count(review, counted, caller);
    }
}
