package org.baoxue.answers.late;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.filling.AnswerInputs.ChangeInput;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers.Block;
import org.baoxue.checklists.form.Question;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One late answer beside what stands in the checklist, as whoever decides on it reads both.
///
/// @param label what it answers, in the form's words
/// @param child its name, in a block
/// @param words the value as a person reads it
/// @param standing what stands in the checklist now, read the same way; null where nothing does
record LateChange(
        String id,
        String key,
        String label,
        @Nullable String child,
        @Nullable AnswerValue value,
        @Nullable String words,
        @Nullable String standing,
        @Nullable String note,
        @Nullable Instant answeredAt) {

    static LateChange of(Sheet sheet, FormVersion form, ChangeInput sent) {
        var key = AnswerKey.parse(sent.key());
        var question = form.question(key.item()).orElseThrow();
        var value = sent.value() == null ? null : sent.value().value();
        return new LateChange(
                sent.id(),
                sent.key(),
                question.label(),
                sheet.content().block(key).map(Block::label).orElse(null),
                value,
                words(question, value),
                words(question, standing(sheet, question, key)),
                sent.note(),
                sent.answeredAt());
    }

    /// Of a field also what the record says.
    private static @Nullable AnswerValue standing(Sheet sheet, Question question, AnswerKey key) {
        return question instanceof FormField field
                ? sheet.shown(field, key.block())
                : sheet.content().answer(key).value();
    }

    private static @Nullable String words(Question question, @Nullable AnswerValue answer) {
        return answer == null ? null : question.words(answer);
    }
}
