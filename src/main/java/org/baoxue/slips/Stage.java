package org.baoxue.slips;

import static org.baoxue.shared.Outcome.done;
import static org.baoxue.shared.Outcome.refused;

import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.slips.Refusals.RowsEmpty;
import org.baoxue.slips.Slip.Seal;
import org.baoxue.slips.Slip.Source;
import org.baoxue.slips.Slip.State;
import org.baoxue.slips.text.SlipRows;

import java.util.ArrayList;
import java.util.List;

/// What may happen to a slip where it stands; each act answers the slip as it stands next, or why
/// it cannot be. An act that would change nothing answers the slip unchanged.
sealed interface Stage {

    /// What the checklists give now.
    record Fresh(SlipRows rows, List<Source> sources) {}

    /// What a new compilation leaves as it stands.
    enum Keeping {
        /// The leader's words, and all that was signed.
        EDITED_AND_SIGNED,
        /// The leader's words.
        EDITED,
        NOTHING
    }

    Slip slip();

    static Stage of(Slip slip) {
        return switch (slip.state()) {
            case DRAFT -> new Draft(slip);
            case SIGNING -> new BeingSigned(slip);
            case FINAL -> new Final(slip);
        };
    }

    /// The leader words it.
    default Outcome<Slip> edited(SlipRows rows, Recorded act) {
        return wrong(State.DRAFT);
    }

    /// The checklists were compiled again.
    default Outcome<Slip> recompiled(Fresh fresh, Keeping keeping, Recorded act) {
        return wrong(State.DRAFT);
    }

    default Outcome<Slip> signed(SlipSignature signature) {
        return wrong(State.SIGNING);
    }

    /// It never changes again.
    ///
    /// @param signatures all of them, those of the absent included
    default Outcome<Slip> sealed(List<SlipSignature> signatures, Seal seal) {
        return wrong(State.SIGNING);
    }

    /// A new revision begins with what this one says.
    default Outcome<Slip> revised(String reason) {
        return wrong(State.FINAL);
    }

    private Outcome<Slip> wrong(State needed) {
        return refused(new WrongStage(slip().id().value(), slip().state().name(), needed.name()));
    }

    /// The rows can still change; signatures under them fall then.
    sealed interface Open extends Stage {

        @Override
        default Outcome<Slip> edited(SlipRows rows, Recorded act) {
            return done(new Rewording(slip(), act).edited(rows));
        }

        @Override
        default Outcome<Slip> signed(SlipSignature signature) {
            var empty = slip().rows().empty();
            return empty.isEmpty()
                    ? done(withSignature(signature))
                    : refused(new RowsEmpty(slip().id(), empty));
        }

        private Slip withSignature(SlipSignature signature) {
            if (slip().signatures().stream().anyMatch(signature::sameAs)) {
                return slip();
            }
            var signatures = new ArrayList<>(slip().signatures());
            signatures.removeIf(standing -> standing.signer().equals(signature.signer()));
            signatures.add(signature);
            var dropped = new ArrayList<>(slip().dropped());
            dropped.removeIf(fallen -> fallen.signer().equals(signature.signer()));
            return slip().signed(signatures, dropped);
        }
    }

    /// 草稿
    record Draft(Slip slip) implements Open {

        @Override
        public Outcome<Slip> recompiled(Fresh fresh, Keeping keeping, Recorded act) {
            var kept = keeping == Keeping.NOTHING ? Rewording.NO_ROW : slip.compilation().edited();
            return done(new Rewording(slip, act).recompiled(fresh, kept));
        }
    }

    /// 签字中
    record BeingSigned(Slip slip) implements Open {

        @Override
        public Outcome<Slip> recompiled(Fresh fresh, Keeping keeping, Recorded act) {
            var kept =
                    switch (keeping) {
                        case EDITED_AND_SIGNED -> Rewording.EVERY_ROW;
                        case EDITED -> slip.compilation().edited();
                        case NOTHING -> Rewording.NO_ROW;
                    };
            return done(new Rewording(slip, act).recompiled(fresh, kept));
        }

        @Override
        public Outcome<Slip> sealed(List<SlipSignature> signatures, Seal seal) {
            return done(slip.sealed(signatures, seal));
        }
    }

    /// 定稿
    record Final(Slip slip) implements Stage {

        /// It only learns that the checklists have changed since, so that somebody corrects it.
        @Override
        public Outcome<Slip> recompiled(Fresh fresh, Keeping keeping, Recorded act) {
            return keeping == Keeping.EDITED_AND_SIGNED
                    ? done(new Rewording(slip, act).compared(fresh))
                    : Stage.super.recompiled(fresh, keeping, act);
        }

        @Override
        public Outcome<Slip> revised(String reason) {
            return done(slip.revised(reason));
        }
    }
}
