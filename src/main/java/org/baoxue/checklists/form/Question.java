package org.baoxue.checklists.form;

import org.jspecify.annotations.Nullable;

/// Anything on a form that takes an answer: an item to check, or a field of its head.
public sealed interface Question permits Item, FormField {

    /// How a key is written: `county.leading-group`.
    String KEY = "[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*";

    String key();

    /// What a person calls it: how a screen asks it.
    String label();

    AnswerType type();

    /// The largest number, or the longest text in characters.
    int limit();

    /// An answer to it as a person reads it: 是 or 否, 有 or 无, an option's label, an ISO date.
    default String words(AnswerValue answer) {
        return answer instanceof AnswerValue.YesNo(var yes) ? type().tick(yes) : answer.format();
    }

    /// Why the value cannot be this question's answer; null where it can.
    default @Nullable AnswerFault faultOf(AnswerValue value) {
        return switch (value) {
            case AnswerValue.YesNo _ when type().isTicked() -> null;
            case AnswerValue.Whole(var number) when type() == AnswerType.WHOLE_NUMBER ->
                    number < 0
                            ? AnswerFault.NEGATIVE
                            : number > limit() ? AnswerFault.TOO_LARGE : null;
            case AnswerValue.Text(var text) when type() == AnswerType.TEXT ->
                    text.isBlank()
                            ? AnswerFault.BLANK
                            : text.codePointCount(0, text.length()) > limit()
                                    ? AnswerFault.TOO_LONG
                                    : null;
            case AnswerValue.Choice _ when type() == AnswerType.CHOICE -> null;
            case AnswerValue.Day _ when type() == AnswerType.DATE -> null;
            default -> AnswerFault.WRONG_TYPE;
        };
    }
}
