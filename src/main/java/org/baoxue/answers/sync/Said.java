package org.baoxue.answers.sync;

import org.baoxue.checklists.form.AnswerValue;
import org.jspecify.annotations.Nullable;

/// What somebody says of an item. The value and the comment go together: whoever changes one has
/// seen the other.
///
/// @param value null where there is no answer, or none any more
/// @param note a comment beside it
public record Said(@Nullable AnswerValue value, @Nullable String note) {

    public static final Said NOTHING = new Said(null, null);

    public static Said of(AnswerValue value) {
        return new Said(value, null);
    }
}
