package org.baoxue.checklists.form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// One line to check.
///
/// @param number as printed; null where the paper has none
/// @param wording the official wording
/// @param question how a screen asks it, where the wording has brackets for a pen; else the wording
/// @param hint what the inspectors ask to see (核查要点)
/// @param options what a choice offers
/// @param expectation null where every answer is as good (neutral)
/// @param problem what an unexpected answer is called on a slip; empty where none is; a choice may
///   have words of its own for an option
/// @param printed whether the official form has it
/// @param continuesLine whether it goes on in the printed line of the item above
/// @param detail the text item that says what the problem is, for the item that sums the form up
/// @param slipRow where a written answer flows to
public record Item(
        String key,
        @Nullable String number,
        String wording,
        String question,
        @Nullable String hint,
        AnswerType type,
        int limit,
        List<Option> options,
        @Nullable Condition condition,
        @Nullable Expectation expectation,
        String problem,
        Policy ifMissing,
        boolean printed,
        boolean continuesLine,
        @Nullable String detail,
        @Nullable SlipRow slipRow)
        implements Question {

    @Override
    public String label() {
        return question;
    }

    @Override
    public String words(AnswerValue answer) {
        return chosen(answer).map(Option::label).orElseGet(() -> Question.super.words(answer));
    }

    @Override
    public @Nullable AnswerFault faultOf(AnswerValue value) {
        return value instanceof AnswerValue.Choice
                        && type == AnswerType.CHOICE
                        && chosen(value).isEmpty()
                ? AnswerFault.UNKNOWN_CHOICE
                : Question.super.faultOf(value);
    }

    /// Whether this item sums the others up: it is proposed from the problems that they raise.
    public boolean sumsUp() {
        return detail != null;
    }

    /// What an unexpected answer is called on a slip.
    String problemOf(@Nullable AnswerValue answer) {
        return chosen(answer)
                .flatMap(option -> Optional.ofNullable(option.problem()))
                .orElse(problem);
    }

    private Optional<Option> chosen(@Nullable AnswerValue answer) {
        return options.stream()
                .filter(option ->
                        answer instanceof AnswerValue.Choice(var code)
                                && option.code().equals(code))
                .findFirst();
    }

    /// Whether an answer is none of those expected.
    public boolean raisesProblem(AnswerValue answer) {
        return expectation != null && !expectation.metBy(answer);
    }

    /// The printed line cut at the place for the pen; see {@link PrintedPart}.
    public List<PrintedPart> printedParts() {
        return PrintedPart.of(wording, type);
    }
}
