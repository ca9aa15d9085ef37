package org.baoxue.reviews;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.baoxue.shared.CountyId;
import org.baoxue.shared.ReviewId;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/// Which county a review is of: asked with every look-up of what belongs to it. It is remembered as
/// soon as the plan is fixed; not for long, since a draw that is cancelled lets it be corrected.
@Component
public class ReviewedCounties {

    private static final int MOST = 10_000;

    private final Reviews reviews;
    private final Cache<ReviewId, CountyId> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofMinutes(1)).build();

    ReviewedCounties(Reviews reviews) {
        this.reviews = reviews;
    }

    /// Empty for a review that there is not.
    public Optional<CountyId> of(ReviewId review) {
        var remembered = known.getIfPresent(review);
        return remembered == null ? found(review) : Optional.of(remembered);
    }

    private Optional<CountyId> found(ReviewId id) {
        var review = reviews.find(id);
        review.filter(Review::planFixed).ifPresent(fixed -> known.put(id, fixed.county()));
        return review.map(Review::county);
    }
}
