package org.baoxue.sampling;

import org.baoxue.access.Caller;
import org.baoxue.reviews.Planning;
import org.baoxue.sampling.Sample.State;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.WrongStage;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Cancels a sample, for the city office. It stays on record with the reason; the review's plan can
/// be corrected again, and the next frame is frozen under a draw code of its own. Once people have
/// gone out on it, it is bound and can be cancelled no more: see {@link Binding}.
@Component
public class Cancelling {

    private static final int LONGEST_REASON = 500;

    private final Samples samples;
    private final Sampling sampling;
    private final Planning planning;
    private final Clock clock;

    Cancelling(Samples samples, Sampling sampling, Planning planning, Clock clock) {
        this.samples = samples;
        this.sampling = sampling;
        this.planning = planning;
        this.clock = clock;
    }

    public Outcome<Sample> cancel(SampleId id, String reason, Caller by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    new InvalidValue(
                            "reason",
                            String.valueOf(reason.length()),
                            "not-from-1-to-%d-characters".formatted(LONGEST_REASON)));
        }
        var act = new Recorded("sampling.sample.cancel", by.id(), clock.instant());
        var why = PersonalNumbers.maskedIn(reason);
        return sampling.changeable(id, by, "cancelSample")
                .then(_ -> samples.change(id, act, sample -> cancelled(sample, why, act)))
                .then(sample -> released(sample, by));
    }

    private static Outcome<Sample> cancelled(Sample sample, String reason, Recorded act) {
        var standing = sample.cancelled();
        if (standing == null && sample.bound()) {
            return Outcome.refused(
                    new WrongStage(sample.id().value(), "FIELD_WORK", State.DRAWN.name()));
        } else if (standing == null) {
            return Outcome.done(sample.cancelled(new Cancellation(reason, act.by(), act.at())));
        }
        return standing.reason().equals(reason)
                ? Outcome.done(sample)
                : Outcome.refused(
                        new WrongStage(
                                sample.id().value(), State.CANCELLED.name(), State.DRAWN.name()));
    }

    /// After the cancelling, so that a repeated request makes up for one that was cut off.
    private Outcome<Sample> released(Sample sample, Caller by) {
        return planning.release(sample.review(), sample.id().value(), by).map(_ -> sample);
    }
}
