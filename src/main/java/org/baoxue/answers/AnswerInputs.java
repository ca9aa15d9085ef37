package org.baoxue.answers;

import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.shared.PersonalNumbers;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The inputs of the mutations that answer.
final class AnswerInputs {

    private AnswerInputs() {}

    record AnswersInput(VisitId visit, List<ChangeInput> changes) {}

    record ChangeInput(
            String id,
            String key,
            @Nullable AnswerValueInput value,
            @Nullable String note,
            int base,
            @Nullable String follows,
            @Nullable Instant answeredAt) {

        /// With personal numbers masked.
        ChangeInput masked() {
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

    record SignatureInput(
            VisitId visit,
            String id,
            String line,
            @Nullable String name,
            @Nullable List<StrokeInput> strokes,
            @Nullable String absence) {

        SignatureInput {
            name = PersonalNumbers.maskedInAny(name);
            absence = PersonalNumbers.maskedInAny(absence);
        }

        List<List<Double>> drawn() {
            return strokes == null ? List.of() : strokes.stream().map(StrokeInput::points).toList();
        }
    }

    record StrokeInput(List<Double> points) {}

    /// The one that is set; the schema sees to it that one is.
    record AnswerValueInput(
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

        AnswerValue value() {
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
