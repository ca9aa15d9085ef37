package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.answers.AnswerInputs.AnswersInput;
import org.baoxue.answers.SheetChanges.Act;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Saves a batch of changes to one sheet. Each change has an outcome of its own: what cannot be an
/// answer is refused by name and the others are saved, so that a phone never loses eleven answers
/// for a bad twelfth. What somebody sends who has left the team is kept apart. Safe to repeat as it
/// is.
@Component
class SavingAnswers {

    private static final Act ACT = Act.ofMember("answers.save");
    private static final int LARGEST_BATCH = 200;

    private final SheetChanges changes;
    private final Sheets sheets;
    private final VisitDay days;
    private final LateUploads late;
    private final Clock clock;

    SavingAnswers(
            SheetChanges changes, Sheets sheets, VisitDay days, LateUploads late, Clock clock) {
        this.changes = changes;
        this.sheets = sheets;
        this.days = days;
        this.late = late;
        this.clock = clock;
    }

    Outcome<AnswersSaved> save(AnswersInput input, Caller by) {
        if (input.changes().size() > LARGEST_BATCH) {
            var size = String.valueOf(input.changes().size());
            return Outcome.refused(new InvalidValue("changes", size, "more-than-" + LARGEST_BATCH));
        }
        var saved = attempted(input, by);
        return saved instanceof Outcome.Refused<AnswersSaved>(var refusal)
                        && refusal instanceof UnknownId
                ? Outcome.refused(late.kept(input, by).orElse(refusal))
                : saved;
    }

    private Outcome<AnswersSaved> attempted(AnswersInput input, Caller by) {
        var at = clock.instant();
        // The last attempt's: an attempt on a sheet that has changed meanwhile is made anew.
        var batch = new AtomicReference<AnswerBatch>();
        return changes.change(
                        input.visit(),
                        ACT,
                        by,
                        at,
                        sheet -> {
                            var attempt =
                                    new AnswerBatch(sheet, sheets.form(sheet), days, by.id(), at);
                            batch.set(attempt);
                            return saved(sheet, attempt, input);
                        })
                .map(sheet -> new AnswersSaved(sheet, batch.get().results()));
    }

    private static Outcome<Sheet> saved(Sheet sheet, AnswerBatch batch, AnswersInput input) {
        input.changes().forEach(batch::merge);
        // A repeat is answered as it was, even if the sheet has been submitted since.
        Optional<Refusal> locked = batch.isFresh() ? SheetChanges.locked(sheet) : Optional.empty();
        return locked.<Outcome<Sheet>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(batch.sheet()));
    }
}
