package org.baoxue.reviews;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.registry.Registry;
import org.baoxue.reviews.Review.Content;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.StaleVersion;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Planning(Reviews reviews, Registry registry, ApplicationEventPublisher events, Clock clock) {
        this.reviews = reviews;
        this.registry = registry;
        this.events = events;
        this.clock = clock;
    }

    /// Plans a new review.
    public Outcome<Review> plan(ReviewId id, Content content, Caller by) {
        if (!by.has(Role.CITY_OFFICE)) {
            return Outcome.refused(new NotPermitted("review.plan"));
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
        if (!by.has(Role.CITY_OFFICE)) {
            return Outcome.refused(new NotPermitted("review.correct"));
        }
        var found = reviews.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(new UnknownId("Review", id.value()));
        }
        var review = found.get();
        var content = correcting.apply(review);
        if (review.content().equals(content)) {
            return Outcome.done(review);
        }
        if (review.planFixed()) {
            return Outcome.refused(new WrongStage(id.value(), "FROZEN", "PLANNED"));
        }
        if (review.version() != version) {
            return Outcome.refused(new StaleVersion(id.value(), version, review.version()));
        }
        return sound(content).then(corrected -> replace(review, corrected, by));
    }

    /// Fixes the plan, since a frame is about to be frozen on it under this draw code.
    ///
    /// @return the review as it can no longer be corrected
    public Outcome<Review> fix(ReviewId id, String drawCode) {
        reviews.fix(id, drawCode);
        return reviews.find(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new UnknownId("Review", id.value())));
    }

    /// Lets the plan be corrected again, since the sample of this draw code was cancelled; does
    /// nothing if the next one stands already.
    public void release(ReviewId id, String drawCode) {
        reviews.release(id, drawCode);
    }

    private Outcome<Review> insert(ReviewId id, Content content, Caller by) {
        var review = Review.of(id, content, 0, by.id(), clock.instant());
        if (!reviews.insert(review)) {
            return plan(id, content, by);
        }
        events.publishEvent(new ReviewPlanned(id, review.plannedBy(), review.plannedAt()));
        return Outcome.done(review);
    }

    private Outcome<Review> replace(Review before, Content content, Caller by) {
        var after = Review.of(before.id(), content, before.version() + 1, by.id(), clock.instant());
        if (!reviews.replace(before.version(), after)) {
            return correct(before.id(), before.version(), _ -> content, by);
        }
        events.publishEvent(
                new PlanCorrected(
                        after.id(),
                        before.content(),
                        content,
                        after.version(),
                        by.id(),
                        after.plannedAt()));
        return Outcome.done(after);
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
                ? Optional.of(new UnknownId("County", content.county().value()))
                : Optional.empty();
    }

    record ReviewPlanned(ReviewId review, UserId by, Instant at) implements Recorded {
        @Override
        public String action() {
            return "reviews.review.plan";
        }

        @Override
        public String subject() {
            return review.value();
        }
    }

    record PlanCorrected(
            ReviewId review, Content before, Content after, int version, UserId by, Instant at)
            implements Recorded {
        @Override
        public String action() {
            return "reviews.plan.correct";
        }

        @Override
        public String subject() {
            return review.value();
        }
    }
}
