package org.baoxue.slips;

import org.baoxue.access.Caller;
import org.baoxue.assignments.Standing;
import org.baoxue.shared.Handwriting;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.slips.SlipSignature.Line;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Leader and members sign, each for themself; what they sign is the hash of what they saw. Safe to
/// repeat; whoever signs again replaces the own signature.
@Component
public class SigningSlips {

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
        var act = new Recorded("slips.slip.sign", by.id(), clock.instant());
        return rules.maySign(id, by)
                .then(found ->
                        slips.change(
                                id,
                                act,
                                slip ->
                                        signed(
                                                slip,
                                                version,
                                                strokes,
                                                found.standing(),
                                                by,
                                                act.at())));
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
        return new Handwriting(strokes)
                .fault()
                .<Outcome<Slip>>map(
                        fault -> Outcome.refused(new InvalidValue("strokes", "", fault)))
                .orElseGet(() ->
                        slip.stage()
                                .signed(signature)
                                .then(after -> slip.steppedUpon(version, after)));
    }
}
