package org.baoxue.sampling;

import org.baoxue.sampling.draw.Seed;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A seed as witnesses saw it fall.
///
/// @param step what is drawn with it
/// @param witnesses their names
/// @param by who typed it in
/// @param at when; the frame was frozen before
/// @param drawnAt when its step was drawn; null as long as it is not
public record SeedReading(
        DrawStep step,
        Seed seed,
        List<String> witnesses,
        UserId by,
        Instant at,
        @Nullable Instant drawnAt) {

    public SeedReading {
        witnesses = witnesses.stream().map(PersonalNumbers::maskedIn).toList();
    }

    SeedReading drawn(Instant drawnAt) {
        return new SeedReading(step, seed, witnesses, by, at, drawnAt);
    }

    boolean sameAs(SeedReading other) {
        return step == other.step && seed.equals(other.seed) && witnesses.equals(other.witnesses);
    }
}
