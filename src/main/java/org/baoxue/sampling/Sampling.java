package org.baoxue.sampling;

import static java.util.stream.Collectors.toMap;

import org.baoxue.shared.ReviewId;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The samples as the other modules see them.
@Component
public class Sampling {

    private final Samples samples;

    Sampling(Samples samples) {
        this.samples = samples;
    }

    public Optional<Sample> find(SampleId id) {
        return samples.find(id);
    }

    /// The review's sample that counts; none before the freeze or after a cancelling.
    public Optional<Sample> ofReview(ReviewId review) {
        return Optional.ofNullable(ofReviews(Set.of(review)).get(review));
    }

    /// The sample that counts of each review that has one, in one command.
    public Map<ReviewId, Sample> ofReviews(Collection<ReviewId> reviews) {
        return samples.ofReviews(reviews).stream()
                .filter(sample -> sample.cancelled() == null)
                .collect(toMap(Sample::review, Function.identity()));
    }
}
