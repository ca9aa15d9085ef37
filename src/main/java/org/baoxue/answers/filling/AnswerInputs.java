package org.baoxue.answers.filling;

import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.shared.PersonalNumbers;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The inputs of the mutations that answer.
public final class AnswerInputs {

    private AnswerInputs() {}

    public record AnswersInput(VisitId visit, List<ChangeInput> changes) {}

    public record ChangeInput(
            String id,
            String key,
            @Nullable AnswerValueInput value,
            @Nullable String note,
            int base,
            @Nullable String follows,
            @Nullable Instant answeredAt) {

        /// With personal numbers masked.
        public ChangeInput masked() {
            return new ChangeInput(
                    id,
                    key,
                    value == null ? null : value.masked(),
                    PersonalNumbers.maskedInAny(note),
                    base,
                    follows,
                    answeredAt);
        }
    }

    record DecisionInput(
            VisitId visit,
            String id,
            String key,
            @Nullable AnswerValueInput value,
            @Nullable String note,
            int base,
            List<String> settles) {}

    /// The one that is set; the schema sees to it that one is.
    public record AnswerValueInput(
            @Nullable Boolean yes,
            @Nullable Integer number,
            @Nullable String text,
            @Nullable String choice,
            @Nullable LocalDate date) {

        static AnswerValueInput of(AnswerValue value) {
            return new AnswerValueInput(
                    value.yes(), value.number(), value.text(), value.choice(), value.date());
        }

        AnswerValueInput masked() {
            return new AnswerValueInput(
                    yes, number, PersonalNumbers.maskedInAny(text), choice, date);
        }

        public AnswerValue value() {
            if (yes != null) {
                return new AnswerValue.YesNo(yes);
            } else if (number != null) {
                return new AnswerValue.Whole(number);
            } else if (text != null) {
                return new AnswerValue.Text(text);
            } else if (choice != null) {
                return new AnswerValue.Choice(choice);
            } else if (date != null) {
                return new AnswerValue.Day(date);
            }
            throw new IllegalArgumentException("one of yes, number, text, choice, date is set");
        }
    }
}
