package org.baoxue.closing;

import org.baoxue.database.lease.Leases;
import org.baoxue.results.Counting;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.privacy.ReviewRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Erases, once an hour, what reviews hold about people whose time is over, on one instance at a
/// time. What a crash has interrupted anywhere is taken up again: a review is due until the last of
/// it is gone.
@Component
class ErasingReviews {

    private static final Logger log = LoggerFactory.getLogger(ErasingReviews.class);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Reviews reviews;
    private final Counting counting;
    private final List<ReviewRecords> holders;
    private final Leases leases;
    private final KeepingSettings settings;
    private final Clock clock;

    ErasingReviews(
            Reviews reviews,
            Counting counting,
            List<ReviewRecords> holders,
            Leases leases,
            KeepingSettings settings,
            Clock clock) {
        this.reviews = reviews;
        this.counting = counting;
        this.holders = List.copyOf(holders);
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whoever finds another instance at it leaves it to that one, unless it is silent.
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void eraseWhatIsDue() {
        if (!due().isEmpty()) {
            var end = System.nanoTime() + PATIENCE;
            leases.run("erasure", () -> System.nanoTime() - end > 0, this::eraseEach);
        }
    }

    private List<Review> due() {
        return settings.keep() == null
                ? List.of()
                : reviews.toErase(clock.instant().minus(settings.keep()));
    }

    /// One that fails does not keep the others. Its words are not logged: they may be about people.
    private void eraseEach() {
        for (var review : due()) {
            try {
                erase(review);
            } catch (RuntimeException failure) {
                log.error(
                        "The review {} could not be erased ({} at {}); it is tried again",
                        review.id(),
                        failure.getClass().getName(),
                        Stream.of(failure.getStackTrace()).limit(3).toList());
            }
        }
    }

    /// What it all came to is kept first.
    private void erase(Review review) {
        counting.keep(review);
        var at = clock.instant();
        var gone = true;
        for (var holder : holders) {
            gone &= holder.erase(review.id(), at);
        }
        if (gone) {
            reviews.noteErased(review.id(), at);
            log.info("What the review {} held about people is erased", review.id());
        } else {
            log.info("The review {} is erased in part; the rest follows", review.id());
        }
    }
}
