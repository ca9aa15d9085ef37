package org.baoxue.answers.filling;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheet.Recorded;
import org.baoxue.answers.filling.AnswerInputs.ChangeInput;
import org.baoxue.answers.sync.Answer;
import org.baoxue.answers.sync.Change;
import org.baoxue.answers.sync.Merging;
import org.baoxue.answers.sync.Said;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormField.Source;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One attempt to bring a batch of changes into a sheet, one after the other: a change may rest on
/// the one before it, such as a new child's name.
final class AnswerBatch {

    private final FormVersion form;
    private final VisitDay days;
    private final UserId by;
    private final Instant at;
    private final List<ChangeResult> results = new ArrayList<>();
    private Sheet sheet;
    private boolean fresh;

    AnswerBatch(Sheet sheet, FormVersion form, VisitDay days, UserId by, Instant at) {
        this.sheet = sheet;
        this.form = form;
        this.days = days;
        this.by = by;
        this.at = at;
    }

    void merge(ChangeInput input) {
        var key = key(input.key());
        results.add(
                key == null
                        ? ChangeResult.refused(input.id(), input.key(), null, "malformed-key")
                        : merged(change(input, key)));
    }

    /// The sheet with what could be taken. A repeat is answered as it was, even if the sheet has
    /// been submitted since.
    Outcome<Sheet> taken() {
        return fresh
                ? SheetChanges.unless(SheetChanges.locked(sheet), () -> sheet)
                : Outcome.done(sheet);
    }

    List<ChangeResult> results() {
        return List.copyOf(results);
    }

    private ChangeResult merged(Change wanted) {
        var rules = new ChangeRules(sheet, form);
        var answer = sheet.content().answer(wanted.key());
        var known = answer.entry(wanted.id());
        var fault =
                known.isEmpty()
                        ? rules.fault(wanted)
                        : known.filter(line -> !rules.left(wanted, line))
                                .map(other -> "id-already-used");
        return fault.map(word ->
                        ChangeResult.refused(wanted.id(), wanted.key().toString(), answer, word))
                .orElseGet(() -> merged(answer, wanted.saying(ChangeRules.kept(wanted.said()))));
    }

    private ChangeResult merged(Answer answer, Change change) {
        var merged = new Merging(by, at).merge(answer, change);
        if (merged.fresh()) {
            fresh = true;
            sheet = sheet.answered(List.of(merged.answer()));
            if (sheet.state() == Sheet.State.NOT_STARTED) {
                sheet = sheet.begun(day(merged.entry().answeredAt()), by, at);
            }
        }
        return ChangeResult.of(merged.answer(), merged.entry());
    }

    private Change change(ChangeInput input, AnswerKey key) {
        var value = input.value() == null ? null : input.value().value();
        var note = input.note() == null || input.note().isBlank() ? null : input.note().strip();
        return new Change(
                input.id(),
                key,
                new Said(value, note),
                input.base(),
                input.follows(),
                Objects.requireNonNullElse(input.answeredAt(), at));
    }

    /// 核查时间, on forms that have it outside the blocks.
    private List<Recorded> day(Instant first) {
        var day = new AnswerValue.Day(days.of(sheet, first, at));
        return form.fields()
                .filter(field -> field.filledFrom() == Source.VISIT_DATE)
                .map(field -> new Recorded(AnswerKey.of(field.key()), day))
                .toList();
    }

    private static @Nullable AnswerKey key(String text) {
        try {
            return AnswerKey.parse(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
