package org.baoxue.sampling;

import org.baoxue.access.Caller;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Takes a seed and draws with it, for the city office. Each step has one seed and is drawn once:
/// the same request again answers the sample as it stands.
@Component
public class Drawing {

    private final Samples samples;
    private final Sampling sampling;
    private final Frames frames;
    private final Clock clock;

    Drawing(Samples samples, Sampling sampling, Frames frames, Clock clock) {
        this.samples = samples;
        this.sampling = sampling;
        this.frames = frames;
        this.clock = clock;
    }

    /// Keeps a seed exactly as it was typed while the witnesses watched.
    public Outcome<Sample> enterSeed(
            SampleId id, DrawStep step, String digits, List<String> witnesses, Caller by) {
        return sampling.changeable(id, by, "enterSeed")
                .then(_ -> sound(digits, witnesses))
                .then(_ -> seeded(id, step, new Seed(digits), witnesses, by));
    }

    /// Draws what the step's seed decides.
    public Outcome<Sample> draw(SampleId id, DrawStep step, Caller by) {
        var act = new Recorded("sampling.step.draw", by.id(), clock.instant());
        return sampling.changeable(id, by, "drawSample")
                .then(_ -> samples.change(id, act, sample -> drawn(sample, step, act.at())));
    }

    private static Outcome<String> sound(String digits, List<String> witnesses) {
        return SeedRules.fault(digits, witnesses)
                .<Outcome<String>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(digits));
    }

    private Outcome<Sample> seeded(
            SampleId id, DrawStep step, Seed seed, List<String> witnesses, Caller by) {
        var act = new Recorded("sampling.seed.read", by.id(), clock.instant());
        var reading = new SeedReading(step, seed, witnesses, act.by(), act.at(), null);
        return samples.change(id, act, sample -> seeded(sample, reading));
    }

    private static Outcome<Sample> seeded(Sample sample, SeedReading reading) {
        if (sample.seeds().stream().anyMatch(reading::sameAs)) {
            return Outcome.done(sample);
        }
        return StepRules.awaitsSeed(sample, reading)
                .<Outcome<Sample>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(sample.seeded(reading)));
    }

    private Outcome<Sample> drawn(Sample sample, DrawStep step, Instant at) {
        if (sample.cancelled() == null && sample.hasDrawn(step)) {
            return Outcome.done(sample);
        }
        return StepRules.canBeDrawn(sample, step)
                .or(() -> frames.altered(sample))
                .<Outcome<Sample>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(sample.drawn(take(sample, step), at)));
    }

    private DrawResult take(Sample sample, DrawStep step) {
        return step.take(frames.draw(sample), sample.result(), sample.seeds().getLast().seed());
    }
}
