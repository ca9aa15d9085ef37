package org.baoxue.closing;

import org.baoxue.access.Caller;
import org.baoxue.shared.ReviewId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/// Closes reviews.
@Controller
class ClosingController {

    private final ClosingReviews closing;

    ClosingController(ClosingReviews closing) {
        this.closing = closing;
    }

    @MutationMapping
    Object closeReview(@Argument ReviewId review, @AuthenticationPrincipal Caller by) {
        return closing.close(review, by).payload();
    }
}
