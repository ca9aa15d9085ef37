package org.baoxue.sampling;

import org.baoxue.access.Caller;
import org.baoxue.sampling.Sample.State;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.WrongStage;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Binds a drawn sample, since people are about to go out on it: from then on it is not cancelled.
/// Who knows where a draw leads could otherwise ask for another, and what was found at the units of
/// one cannot be laid over those of the next. A review whose draw proves wrong in the field is left
/// as it is, and a new one planned under a code of its own.
///
/// Of binding and cancelling at once one is refused, since each is one write to the sample. Safe to
/// repeat.
@Component
public class Binding {

    private final Samples samples;
    private final Clock clock;

    Binding(Samples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    public Outcome<Sample> bind(SampleId id, Caller by) {
        var act = new Recorded("sampling.sample.bind", by.id(), clock.instant());
        return samples.change(id, act, Binding::bound);
    }

    private static Outcome<Sample> bound(Sample sample) {
        if (sample.state() != State.DRAWN) {
            return Outcome.refused(
                    new WrongStage(sample.id().value(), sample.state().name(), State.DRAWN.name()));
        }
        return Outcome.done(sample.bound() ? sample : sample.binding());
    }
}
