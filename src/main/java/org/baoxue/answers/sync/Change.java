package org.baoxue.answers.sync;

import org.baoxue.checklists.form.AnswerKey;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A wish to change an item.
///
/// @param id made by the phone, the same however often the change is sent
/// @param base the item's version that its author saw; 0 for one never answered
/// @param follows the author's own earlier change to the item that this one was made upon, where
///   the phone had not heard of its fate; else null
/// @param answeredAt when it was entered, by the phone's clock
public record Change(
        String id,
        AnswerKey key,
        Said said,
        int base,
        @Nullable String follows,
        Instant answeredAt) {

    /// The same wish in another form.
    public Change saying(Said said) {
        return new Change(id, key, said, base, follows, answeredAt);
    }
}
