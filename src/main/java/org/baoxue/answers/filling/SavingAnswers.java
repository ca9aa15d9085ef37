package org.baoxue.answers.filling;

import org.baoxue.access.Caller;
import org.baoxue.answers.filling.AnswerInputs.AnswersInput;
import org.baoxue.answers.filling.SheetChanges.Act;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.springframework.stereotype.Component;

import java.time.Clock;
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
    private final AnswerBatches batches;
    private final LateAnswers late;
    private final Clock clock;

    SavingAnswers(SheetChanges changes, AnswerBatches batches, LateAnswers late, Clock clock) {
        this.changes = changes;
        this.batches = batches;
        this.late = late;
        this.clock = clock;
    }

    Outcome<AnswersSaved> save(AnswersInput input, Caller by) {
        if (input.changes().size() > LARGEST_BATCH) {
            var size = String.valueOf(input.changes().size());
            return Outcome.refused(new InvalidValue("changes", size, "more-than-" + LARGEST_BATCH));
        }
        var saved = attempted(input, by);
        return saved.objection().filter(UnknownId.class::isInstance).isPresent()
                ? Outcome.refused(late.kept(input, by))
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
                            batch.set(batches.attempt(sheet, input.changes(), by.id(), at));
                            return batch.get().taken();
                        })
                .map(sheet -> new AnswersSaved(sheet, batch.get().results()));
    }
}
