package org.baoxue.sampling;

import static java.util.stream.Collectors.toMap;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.reviews.ReviewedCounties;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.UnknownId;
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
    private final ReviewedCounties counties;
    private final OperationRules rules;

    Sampling(Samples samples, ReviewedCounties counties, OperationRules rules) {
        this.samples = samples;
        this.counties = counties;
        this.rules = rules;
    }

    public Optional<Sample> find(SampleId id) {
        return samples.find(id);
    }

    /// A sample whose review lies within the caller's reach.
    public Optional<Sample> find(SampleId id, Caller caller, String operation) {
        var reach = rules.reach(caller, operation);
        return samples.find(id)
                .filter(sample -> counties.of(sample.review()).filter(reach::holds).isPresent());
    }

    /// The same for a change.
    Outcome<Sample> changeable(SampleId id, Caller by, String mutation) {
        return find(id, by, "Mutation." + mutation)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new UnknownId("Sample", id.value())));
    }

    /// A sample as it is published in its county: to all who have a part of it within reach, or lie
    /// in it.
    public Optional<Sample> published(SampleId id, Caller caller, String operation) {
        var reach = rules.reach(caller, operation);
        return samples.find(id)
                .filter(sample -> counties.of(sample.review()).filter(reach::concerns).isPresent());
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
