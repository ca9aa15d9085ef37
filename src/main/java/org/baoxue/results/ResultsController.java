package org.baoxue.results;

import org.baoxue.access.OfficeOnly;
import org.baoxue.results.Results.CountedSheets;
import org.baoxue.shared.ReviewId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.Optional;

/// Shows the results of a review. They are a query of their own and no field of the review: each
/// takes a pass over hundreds of checklists, which a page of reviews must not set off.
@Controller
@OfficeOnly
class ResultsController {

    private final Counting counting;

    ResultsController(Counting counting) {
        this.counting = counting;
    }

    @QueryMapping
    Optional<Results> results(@Argument ReviewId review, @Argument CountedSheets counted) {
        return counting.count(review, counted);
    }
}
