package org.baoxue.answers.sync;

import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// One line in an item's log.
///
/// @param change the id of the change that it came by
/// @param value null where the answer was taken back
/// @param note a comment beside the answer
/// @param answeredAt when it was entered, by the phone's clock, but never later than it arrived nor
///   before the epoch
/// @param version the item's version once this was in: a new one if it stands, else the one that it
///   agreed with or lost against
/// @param settles the contested changes that this ends
public record Entry(
        String change,
        @Nullable AnswerValue value,
        @Nullable String note,
        UserId by,
        Instant answeredAt,
        Instant arrivedAt,
        Fate fate,
        int version,
        List<String> settles) {

    public Entry {
        settles = List.copyOf(settles);
    }

    public Said said() {
        return new Said(value, note);
    }

    boolean stands() {
        return fate == Fate.TAKEN || fate == Fate.DECIDED;
    }
}
