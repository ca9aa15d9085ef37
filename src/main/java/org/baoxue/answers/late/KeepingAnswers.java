package org.baoxue.answers.late;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.filling.AnswerBatches;
import org.baoxue.answers.filling.AnswerInputs.AnswersInput;
import org.baoxue.answers.filling.LateAnswers;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.UnknownId;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Keeps answers apart, as far as they could be answers; the same again is the same.
@Component
class KeepingAnswers implements LateAnswers {

    private final LateUploads uploads;
    private final AnswerBatches batches;
    private final Clock clock;

    KeepingAnswers(LateUploads uploads, AnswerBatches batches, Clock clock) {
        this.uploads = uploads;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public Refusal kept(AnswersInput input, Caller by) {
        return uploads.leftBy(by, input.visit())
                .then(sheet -> upload(sheet, input, by))
                .then(this::kept)
                .objection()
                .orElseGet(() -> new KeptApart(input.visit()));
    }

    private Outcome<LateUpload> upload(Sheet sheet, AnswersInput input, Caller by) {
        var at = clock.instant();
        var fitting = batches.fitting(sheet, input.changes(), by.id(), at);
        return fitting.isEmpty()
                ? Outcome.refused(new UnknownId("Visit", sheet.id().value()))
                : Outcome.done(LateUpload.of(sheet, fitting, by.id(), at));
    }

    private Outcome<LateUpload> kept(LateUpload late) {
        var closed = uploads.closed(late.visit(), late.id());
        if (closed.isPresent()) {
            return Outcome.refused(closed.get());
        }
        uploads.keep(late);
        return Outcome.done(late);
    }
}
