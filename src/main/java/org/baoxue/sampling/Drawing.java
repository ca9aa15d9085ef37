package org.baoxue.sampling;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.sampling.Sample.State;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.UserId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Takes a seed and draws with it, for the city office. Each step has one seed and is drawn once:
/// the same request again answers the sample as it stands.
@Component
public class Drawing {

    private final Samples samples;
    private final Frames frames;
    private final Clock clock;

    Drawing(Samples samples, Frames frames, Clock clock) {
        this.samples = samples;
        this.frames = frames;
        this.clock = clock;
    }

    /// Keeps a seed exactly as it was typed while the witnesses watched.
    public Outcome<Sample> enterSeed(
            SampleId id, DrawStep step, String digits, List<String> witnesses, Caller by) {
        if (!by.has(Role.CITY_OFFICE)) {
            return Outcome.refused(new NotPermitted("sampling.seed"));
        }
        return SeedRules.fault(digits, witnesses)
                .<Outcome<Sample>>map(Outcome::refused)
                .orElseGet(() ->
                        samples.change(
                                id,
                                sample -> seeded(sample, step, new Seed(digits), witnesses, by),
                                SeedRead::of));
    }

    /// Draws what the step's seed decides.
    public Outcome<Sample> draw(SampleId id, DrawStep step, Caller by) {
        if (!by.has(Role.CITY_OFFICE)) {
            return Outcome.refused(new NotPermitted("sampling.draw"));
        }
        return samples.change(id, sample -> drawn(sample, step), sample -> drawnBy(by, sample));
    }

    private Outcome<Sample> seeded(
            Sample sample, DrawStep step, Seed seed, List<String> witnesses, Caller by) {
        if (sample.seeds().stream().anyMatch(read -> read.sameAs(step, seed, witnesses))) {
            return Outcome.done(sample);
        }
        var reading = new SeedReading(step, seed, witnesses, by.id(), clock.instant(), null);
        return StepRules.awaitsSeed(sample, reading)
                .<Outcome<Sample>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(sample.seeded(reading)));
    }

    private Outcome<Sample> drawn(Sample sample, DrawStep step) {
        if (sample.cancelled() == null && sample.hasDrawn(step)) {
            return Outcome.done(sample);
        }
        return StepRules.canBeDrawn(sample, step)
                .or(() -> frames.altered(sample))
                .<Outcome<Sample>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(sample.drawn(take(sample, step), clock.instant())));
    }

    private DrawResult take(Sample sample, DrawStep step) {
        return step.take(frames.draw(sample), sample.result(), sample.seeds().getLast().seed());
    }

    private static Recorded drawnBy(Caller by, Sample sample) {
        var at = Objects.requireNonNull(sample.seeds().getLast().drawnAt());
        return sample.state() == State.DRAWN
                ? new SampleDrawn(sample.id(), sample.review(), by.id(), at)
                : new StepDrawn(sample.id(), sample.seeds().getLast().step(), by.id(), at);
    }

    record SeedRead(SampleId sample, SeedReading seed, UserId by, Instant at) implements Recorded {

        static SeedRead of(Sample sample) {
            var seed = sample.seeds().getLast();
            return new SeedRead(sample.id(), seed, seed.by(), seed.at());
        }

        @Override
        public String action() {
            return "sampling.seed.read";
        }

        @Override
        public String subject() {
            return sample.value();
        }
    }

    record StepDrawn(SampleId sample, DrawStep step, UserId by, Instant at) implements Recorded {
        @Override
        public String action() {
            return "sampling.step.draw";
        }

        @Override
        public String subject() {
            return sample.value();
        }
    }
}
