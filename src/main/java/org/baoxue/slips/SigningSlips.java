package org.baoxue.slips;

import org.baoxue.access.Caller;
import org.baoxue.assignments.Standing;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.UserId;
import org.baoxue.slips.SlipSignature.Line;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Leader and members sign, each for themself; what they sign is the hash of what they saw. Safe to
/// repeat; whoever signs again replaces the own signature.
@Component
public class SigningSlips {

    private static final int MOST_POINTS = 4_000;

    private final Slips slips;
    private final SlipRules rules;
    private final Clock clock;

    SigningSlips(Slips slips, SlipRules rules, Clock clock) {
        this.slips = slips;
        this.rules = rules;
        this.clock = clock;
    }

    /// Signs a slip that was read at a version; others may have signed since, but not written.
    ///
    /// @param strokes each stroke as x, y, x, y, … from 0 to 1, from the upper left corner
    public Outcome<Slip> sign(SlipId id, int version, List<List<Double>> strokes, Caller by) {
        var at = clock.instant();
        return rules.maySign(id, by)
                .then(found ->
                        slips.change(
                                id,
                                slip -> signed(slip, version, strokes, found.standing(), by, at),
                                after ->
                                        new SlipSigned(
                                                id, after.contentHash().hex(), by.id(), at)));
    }

    private static Outcome<Slip> signed(
            Slip slip,
            int version,
            List<List<Double>> strokes,
            Standing standing,
            Caller by,
            Instant at) {
        var signature =
                new SlipSignature(
                        by.id(),
                        by.name(),
                        standing.leads() ? Line.LEADER : Line.MEMBER,
                        strokes,
                        null,
                        at,
                        slip.contentHash());
        return fault(strokes)
                .<Outcome<Slip>>map(Outcome::refused)
                .orElseGet(() ->
                        slip.stage()
                                .signed(signature)
                                .then(after -> slip.steppedUpon(version, after)));
    }

    private static Optional<Refusal> fault(List<List<Double>> strokes) {
        if (strokes.isEmpty()) {
            return fault("0", "no-stroke");
        }
        if (strokes.stream().anyMatch(stroke -> stroke.isEmpty() || stroke.size() % 2 != 0)) {
            return fault("", "not-in-pairs");
        }
        var points = strokes.stream().mapToInt(stroke -> stroke.size() / 2).sum();
        if (points > MOST_POINTS) {
            return fault(String.valueOf(points), "more-than-%d-points".formatted(MOST_POINTS));
        }
        return strokes.stream()
                .flatMap(List::stream)
                .filter(place -> !(place >= 0 && place <= 1))
                .findFirst()
                .flatMap(place -> fault(String.valueOf(place), "not-from-0-to-1"));
    }

    private static Optional<Refusal> fault(String value, String fault) {
        return Optional.of(new InvalidValue("strokes", value, fault));
    }

    record SlipSigned(SlipId slip, String contentHash, UserId by, Instant at) implements Recorded {

        @Override
        public String action() {
            return "slips.slip.sign";
        }

        @Override
        public String subject() {
            return slip.value();
        }
    }
}
