package org.baoxue.closing;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.late.LateUploads;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.FieldWork;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitId;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.baoxue.slips.SlipId;
import org.baoxue.slips.UnsettledSlips;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Closes a review, for the city office, once every checklist is accepted and every slip final.
/// Safe to repeat.
@Component
class ClosingReviews {

    private final Reviews reviews;
    private final Assignments assignments;
    private final Sheets sheets;
    private final LateUploads late;
    private final UnsettledSlips slips;
    private final OperationRules rules;
    private final Clock clock;

    ClosingReviews(
            Reviews reviews,
            Assignments assignments,
            Sheets sheets,
            LateUploads late,
            UnsettledSlips slips,
            OperationRules rules,
            Clock clock) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.sheets = sheets;
        this.late = late;
        this.slips = slips;
        this.rules = rules;
        this.clock = clock;
    }

    Outcome<Review> close(ReviewId id, Caller by) {
        return reviews.find(id, rules.reach(by, "Mutation.closeReview"))
                .map(review -> review.isOver() ? Outcome.done(review) : settled(review))
                .orElseGet(() -> Outcome.refused(new UnknownId("Review", id.value())))
                .then(review -> reviews.close(id, by.id(), clock.instant()));
    }

    private Outcome<Review> settled(Review review) {
        if (assignments.fieldWork(review.id()).filter(FieldWork::isOpen).isEmpty()) {
            return Outcome.refused(
                    new WrongStage(review.id().value(), "BEFORE_FIELD_WORK", "FIELD_WORK"));
        }
        var visits = unsettledVisits(review.id());
        var open = slips.of(review.id()).stream().map(SlipId::value).toList();
        return visits.isEmpty() && open.isEmpty()
                ? Outcome.done(review)
                : Outcome.refused(new ReviewUnsettled(review.id(), visits, open));
    }

    private List<String> unsettledVisits(ReviewId review) {
        var accepted = accepted(review);
        var notAccepted =
                assignments.visitsOf(review).stream()
                        .filter(visit -> visit.state() == Visit.State.ACTIVE)
                        .map(Visit::id)
                        .filter(visit -> !accepted.contains(visit));
        return Stream.concat(notAccepted, late.undecided(review).stream())
                .map(VisitId::value)
                .distinct()
                .toList();
    }

    private Set<VisitId> accepted(ReviewId review) {
        try (var all = sheets.ofReview(review)) {
            return all.filter(sheet -> sheet.state() == Sheet.State.ACCEPTED)
                    .map(Sheet::id)
                    .collect(Collectors.toSet());
        }
    }
}
