package org.baoxue.answers.filling;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.filling.AnswerInputs.ChangeInput;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.UserId;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Brings batches of changes into sheets, as they stand when they are read.
@Component
public class AnswerBatches {

    private final Sheets sheets;
    private final VisitDay days;

    AnswerBatches(Sheets sheets, VisitDay days) {
        this.sheets = sheets;
        this.days = days;
    }

    /// Those that can be answers on the sheet, whether or not it is locked.
    public List<ChangeInput> fitting(
            Sheet sheet, List<ChangeInput> changes, UserId by, Instant at) {
        var results = attempt(sheet, changes, by, at).results();
        return IntStream.range(0, changes.size())
                .filter(i -> results.get(i).result() != ChangeResult.Result.REFUSED)
                .mapToObj(changes::get)
                .toList();
    }

    /// The sheet with those that can be answers on it.
    public Outcome<Sheet> taken(Sheet sheet, List<ChangeInput> changes, UserId by, Instant at) {
        return attempt(sheet, changes, by, at).taken();
    }

    AnswerBatch attempt(Sheet sheet, List<ChangeInput> changes, UserId by, Instant at) {
        var batch = new AnswerBatch(sheet, sheets.form(sheet), days, by, at);
        changes.forEach(batch::merge);
        return batch;
    }
}
