package org.baoxue.sampling;

import org.baoxue.access.Caller;
import org.baoxue.shared.ReviewId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Optional;

/// Freezes, draws, cancels and verifies.
@Controller
class SamplingController {

    private final Sampling sampling;
    private final Freezing freezing;
    private final Drawing drawing;
    private final Cancelling cancelling;
    private final Verifying verifying;

    SamplingController(
            Sampling sampling,
            Freezing freezing,
            Drawing drawing,
            Cancelling cancelling,
            Verifying verifying) {
        this.sampling = sampling;
        this.freezing = freezing;
        this.drawing = drawing;
        this.cancelling = cancelling;
        this.verifying = verifying;
    }

    @QueryMapping
    Optional<Sample> sample(@Argument SampleId id, @AuthenticationPrincipal Caller caller) {
        return sampling.find(id, caller, "Query.sample");
    }

    @QueryMapping
    Optional<DrawVerification> verifyDraw(
            @Argument SampleId sample, @AuthenticationPrincipal Caller caller) {
        return sampling.find(sample, caller, "Query.verifyDraw")
                .map(found -> verifying.verify(found));
    }

    @MutationMapping
    Object freezeFrame(@Argument ReviewId review, @AuthenticationPrincipal Caller by) {
        return freezing.freeze(review, by).payload();
    }

    @MutationMapping
    Object enterSeed(
            @Argument SampleId sample,
            @Argument DrawStep step,
            @Argument String seed,
            @Argument List<String> witnesses,
            @AuthenticationPrincipal Caller by) {
        return drawing.enterSeed(sample, step, seed, witnesses, by).payload();
    }

    @MutationMapping
    Object drawSample(
            @Argument SampleId sample,
            @Argument DrawStep step,
            @AuthenticationPrincipal Caller by) {
        return drawing.draw(sample, step, by).payload();
    }

    @MutationMapping
    Object cancelSample(
            @Argument SampleId sample,
            @Argument String reason,
            @AuthenticationPrincipal Caller by) {
        return cancelling.cancel(sample, reason, by).payload();
    }
}
