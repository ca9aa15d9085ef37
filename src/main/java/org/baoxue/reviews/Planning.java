package org.baoxue.reviews;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.access.Reach;
import org.baoxue.registry.Registry;
import org.baoxue.reviews.Review.Content;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.StaleVersion;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Plans reviews, for the city office. Safe to repeat: the same content again answers the review
/// that stands.
@Component
public class Planning {

    private static final int LONGEST_NAME = 100;

    private final Reviews reviews;
    private final Registry registry;
    private final OperationRules rules;
    private final Clock clock;

    Planning(Reviews reviews, Registry registry, OperationRules rules, Clock clock) {
        this.reviews = reviews;
        this.registry = registry;
        this.rules = rules;
        this.clock = clock;
    }

    /// Plans a new review.
    public Outcome<Review> plan(ReviewId id, Content content, Caller by) {
        if (!rules.reach(by, "Mutation.planReview").holds(content.county())) {
            return Outcome.refused(unknown(content.county()));
        }
        var standing = reviews.find(id);
        if (standing.isPresent()) {
            return same(standing.get(), content);
        }
        return sound(content).then(planned -> insert(id, planned, by));
    }

    /// Corrects a plan that the caller has read at a version, as long as no frame is frozen on it.
    ///
    /// @param correcting what the plan is to be, by the review as it stands
    public Outcome<Review> correct(
            ReviewId id, int version, Function<Review, Content> correcting, Caller by) {
        var act = new Recorded("reviews.plan.correct", by.id(), clock.instant());
        var reach = rules.reach(by, "Mutation.correctPlan");
        return reviews.change(
                id,
                act,
                review ->
                        within(review, correcting.apply(review), reach)
                                .then(content -> corrected(review, version, content, act)));
    }

    /// A review elsewhere does not exist, and none is moved there.
    private static Outcome<Content> within(Review review, Content content, Reach reach) {
        if (!reach.holds(review.county())) {
            return Outcome.refused(new UnknownId("Review", review.id().value()));
        }
        return reach.holds(content.county())
                ? Outcome.done(content)
                : Outcome.refused(unknown(content.county()));
    }

    private Outcome<Review> corrected(Review review, int version, Content content, Recorded act) {
        var id = review.id();
        if (review.content().equals(content)) {
            return Outcome.done(review);
        }
        if (review.planFixed()) {
            return Outcome.refused(new WrongStage(id.value(), "FROZEN", "PLANNED"));
        }
        if (review.version() != version) {
            return Outcome.refused(new StaleVersion(id.value(), version, review.version()));
        }
        return sound(content).map(sound -> Review.of(id, sound, version + 1, act.by(), act.at()));
    }

    /// Fixes the plan, since a frame is about to be frozen on it under this draw code.
    ///
    /// @return the review as it can no longer be corrected
    public Outcome<Review> fix(ReviewId id, String drawCode, Caller by) {
        var act = new Recorded("reviews.plan.fix", by.id(), clock.instant());
        return reviews.change(id, act, review -> Outcome.done(review.frozenAs(drawCode)));
    }

    /// Lets the plan be corrected again, since the sample of this draw code was cancelled; does
    /// nothing if the next one stands already.
    public Outcome<Review> release(ReviewId id, String drawCode, Caller by) {
        var act = new Recorded("reviews.plan.release", by.id(), clock.instant());
        return reviews.change(
                id,
                act,
                review ->
                        Outcome.done(
                                drawCode.equals(review.frozenAs())
                                        ? review.frozenAs(null)
                                        : review));
    }

    private Outcome<Review> insert(ReviewId id, Content content, Caller by) {
        var review = Review.of(id, content, 0, by.id(), clock.instant());
        var act = new Recorded("reviews.review.plan", by.id(), review.plannedAt());
        return reviews.insert(review, act) ? Outcome.done(review) : plan(id, content, by);
    }

    private static Outcome<Review> same(Review standing, Content content) {
        return standing.content().equals(content)
                ? Outcome.done(standing)
                : Outcome.refused(new InvalidValue("id", standing.id().value(), "already-taken"));
    }

    private Outcome<Content> sound(Content content) {
        return Stream.of(
                        name("name", content.name()),
                        name("countyName", content.countyName()),
                        fieldWork(content),
                        content.plan().fault(),
                        county(content))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<Content>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(content));
    }

    private static Optional<Refusal> name(String field, String name) {
        return name.isBlank() || name.length() > LONGEST_NAME
                ? Optional.of(
                        new InvalidValue(
                                field,
                                name.strip(),
                                "not-from-1-to-%d-characters".formatted(LONGEST_NAME)))
                : Optional.empty();
    }

    private static Optional<Refusal> fieldWork(Content content) {
        return content.fieldTo().isBefore(content.fieldFrom())
                ? Optional.of(
                        new InvalidValue(
                                "fieldTo", content.fieldTo().toString(), "before-fieldFrom"))
                : Optional.empty();
    }

    private Optional<Refusal> county(Content content) {
        return registry.towns(content.county()).isEmpty()
                ? Optional.of(unknown(content.county()))
                : Optional.empty();
    }

    private static UnknownId unknown(CountyId county) {
        return new UnknownId("County", county.value());
    }
}
