package org.baoxue.answers.late;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.answers.late.LateUpload.Decision;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/// The office decides whether what came late is taken into the checklist, or left out, where it
/// stays on record. The decision comes first, so that of two that differ one counts; the same again
/// completes what was interrupted. One that cannot be carried out, since the checklist was locked
/// meanwhile, is taken back, unless it can be by then.
@Component
class Deciding {

    private final LateUploads uploads;
    private final Taking taking;
    private final Reviews reviews;
    private final OperationRules rules;
    private final Clock clock;

    Deciding(
            LateUploads uploads,
            Taking taking,
            Reviews reviews,
            OperationRules rules,
            Clock clock) {
        this.uploads = uploads;
        this.taking = taking;
        this.reviews = reviews;
        this.rules = rules;
        this.clock = clock;
    }

    Outcome<LateUpload> decide(LateUploadId id, boolean take, Caller by) {
        var reach = rules.reach(by, "Mutation.decideLateUpload");
        return uploads.find(id)
                .filter(late -> reviews.find(late.review(), reach).isPresent())
                .map(late -> decided(late, take, by))
                .orElseGet(() -> Outcome.refused(new UnknownId("LateUpload", id.value())));
    }

    private Outcome<LateUpload> decided(LateUpload late, boolean take, Caller by) {
        var name = take ? "answers.late.take" : "answers.late.leave";
        var act = new Recorded(name, by.id(), clock.instant());
        return whyNot(late, take, act)
                .<Outcome<LateUpload>>map(Outcome::refused)
                .orElseGet(() -> uploads.change(late.id(), act, now -> decided(now, take, act)))
                .then(now -> take ? taken(now, act) : Outcome.done(now));
    }

    private Optional<Refusal> whyNot(LateUpload late, boolean take, Recorded act) {
        return reviews.over(late.review())
                .or(() ->
                        Optional.of(late)
                                .filter(open -> take && open.decision() == null)
                                .flatMap(open -> taking.whyNot(open, act)));
    }

    private static Outcome<LateUpload> decided(LateUpload now, boolean take, Recorded act) {
        if (now.decision() == null) {
            return Outcome.done(now.decided(new Decision(take, act.by(), act.at())));
        }
        return now.isTaken() == take
                ? Outcome.done(now)
                : Outcome.refused(new WrongStage(now.id().value(), "DECIDED", "KEPT_APART"));
    }

    private Outcome<LateUpload> taken(LateUpload late, Recorded act) {
        var taken = taking.take(late, act);
        if (taken.objection().isEmpty()) {
            return taken;
        }
        var back = new Recorded("answers.late.take-back", act.by(), act.at());
        return uploads.change(late.id(), back, now -> Outcome.done(unlessPossible(now, act)))
                .then(now -> now.isTaken() ? taking.take(now, act) : taken);
    }

    /// The checklist may have been returned since, and have taken it in for somebody else.
    private LateUpload unlessPossible(LateUpload now, Recorded act) {
        return now.isTaken() && taking.whyNot(now, act).isPresent() ? now.decided(null) : now;
    }
}
