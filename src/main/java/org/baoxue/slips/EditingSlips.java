package org.baoxue.slips;

import org.baoxue.access.Caller;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.WrongStage;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// The leader words a slip, and begins a new revision of a final one. Signatures under words that
/// change fall, and the slip tells whose. Safe to repeat.
@Component
public class EditingSlips {

    private static final int LONGEST_REASON = 500;

    private final Slips slips;
    private final SlipRules rules;
    private final Clock clock;

    EditingSlips(Slips slips, SlipRules rules, Clock clock) {
        this.slips = slips;
        this.rules = rules;
        this.clock = clock;
    }

    /// Changes the rows given of a slip that was read at a version.
    public Outcome<Slip> edit(SlipId id, int version, SlipEdit edit, Caller by) {
        var act = new Recorded("slips.slip.edit", by.id(), clock.instant());
        return rules.mayWrite(id, "slips.edit", by)
                .then(found -> slips.change(id, act, slip -> edited(slip, version, edit, act)));
    }

    /// Begins the revision that follows a final slip.
    ///
    /// @param reason why
    public Outcome<Slip> revise(SlipId id, String reason, Caller by) {
        var said = PersonalNumbers.maskedIn(reason.strip());
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            return Outcome.refused(
                    new InvalidValue(
                            "reason",
                            said,
                            "not-from-1-to-%d-characters".formatted(LONGEST_REASON)));
        }
        return rules.mayWrite(id, "slips.revise", by)
                .then(slip -> slip.stage().revised(said))
                .then(revision -> begin(id, revision, by));
    }

    private static Outcome<Slip> edited(Slip slip, int version, SlipEdit edit, Recorded act) {
        return edit.applied(slip.rows(), slip.compilation().rows())
                .then(rows -> slip.stage().edited(rows, act))
                .then(after -> slip.changedUpon(version, after));
    }

    /// Repeated with the same reason, it answers the revision that has begun.
    private Outcome<Slip> begin(SlipId replaced, Slip revision, Caller by) {
        var act = new Recorded("slips.slip.revise", by.id(), clock.instant());
        if (slips.insert(revision, act)) {
            return Outcome.done(revision);
        }
        return slips.find(revision.id())
                .filter(standing -> String.valueOf(standing.reason()).equals(revision.reason()))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(new WrongStage(replaced.value(), "SUPERSEDED", "FINAL")));
    }
}
