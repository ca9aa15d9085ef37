package org.baoxue.sampling;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.reviews.Planning;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.reviews.SamplingPlan;
import org.baoxue.reviews.SamplingPlan.Villages;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.ReviewId;
import org.springframework.stereotype.Component;

import java.util.stream.IntStream;

/// Freezes the frame of a review: from then on neither the frame nor the plan changes. Repeated, it
/// answers the sample that stands; after a cancelling it begins the next one. A frame of which no
/// village can be drawn is not kept.
@Component
public class Freezing {

    private final Samples samples;
    private final Sampling sampling;
    private final Frames frames;
    private final Planning planning;
    private final Reviews reviews;
    private final OperationRules rules;

    Freezing(
            Samples samples,
            Sampling sampling,
            Frames frames,
            Planning planning,
            Reviews reviews,
            OperationRules rules) {
        this.samples = samples;
        this.sampling = sampling;
        this.frames = frames;
        this.planning = planning;
        this.reviews = reviews;
        this.rules = rules;
    }

    public Outcome<Sample> freeze(ReviewId review, Caller by) {
        if (reviews.find(review, rules.reach(by, "Mutation.freezeFrame")).isEmpty()) {
            return Outcome.refused(new UnknownId("Review", review.value()));
        }
        // The code first: whoever is faster has either taken it, or a sample that is found then.
        var id = next(review);
        return sampling.ofReview(review).map(Outcome::done).orElseGet(() -> begin(review, id, by));
    }

    private Outcome<Sample> begin(ReviewId review, SampleId id, Caller by) {
        return planning.fix(review, id.value(), by).then(fixed -> freeze(fixed, id, by));
    }

    private Outcome<Sample> freeze(Review review, SampleId id, Caller by) {
        var frame = frames.freeze(id, review, by);
        if (frame.counts().villages() == 0) {
            frames.delete(frame);
            return planning.release(review.id(), id.value(), by)
                    .then(_ -> Outcome.refused(nothingToDraw(review.plan())));
        }
        var sample = Sample.frozen(id, review, frame);
        var act = new Recorded("sampling.frame.freeze", by.id(), frame.frozenAt());
        if (!samples.insert(sample, act)) {
            // Someone was faster; a frame belongs to one sample only.
            frames.delete(frame);
            return freeze(review.id(), by);
        }
        return Outcome.done(sample);
    }

    private static InvalidValue nothingToDraw(SamplingPlan plan) {
        var fault = "no-village-can-be-drawn";
        return plan.villages() == Villages.PLANNED_EXIT
                ? new InvalidValue("plan.exitYear", String.valueOf(plan.exitYear()), fault)
                : new InvalidValue("plan.villages", plan.villages().name(), fault);
    }

    /// The first draw code that is free.
    private SampleId next(ReviewId review) {
        return IntStream.iterate(1, draw -> draw + 1)
                .mapToObj(draw -> SampleId.nth(review, draw))
                .filter(id -> samples.find(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
