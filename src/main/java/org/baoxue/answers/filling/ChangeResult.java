package org.baoxue.answers.filling;

import org.baoxue.answers.sync.Answer;
import org.baoxue.answers.sync.Entry;
import org.baoxue.answers.sync.Fate;
import org.jspecify.annotations.Nullable;

/// What became of one change.
///
/// @param version the item's version as it stands
/// @param standing what stands; null where nothing was ever answered
/// @param yours the change's own line in the item's log; null where it was refused
/// @param fault why it was refused, a stable word; else null
record ChangeResult(
        String id,
        String key,
        Result result,
        int version,
        @Nullable Entry standing,
        @Nullable Entry yours,
        @Nullable String fault) {

    enum Result {
        SAVED,
        CONFLICT,
        REFUSED
    }

    static ChangeResult of(Answer answer, Entry entry) {
        var open =
                entry.fate() == Fate.CONTESTED
                        && answer.rivals().stream()
                                .anyMatch(rival -> rival.change().equals(entry.change()));
        return new ChangeResult(
                entry.change(),
                answer.key().toString(),
                open ? Result.CONFLICT : Result.SAVED,
                answer.version(),
                answer.current().orElse(null),
                entry,
                null);
    }

    static ChangeResult refused(String id, String key, @Nullable Answer answer, String fault) {
        return new ChangeResult(
                id,
                key,
                Result.REFUSED,
                answer == null ? 0 : answer.version(),
                answer == null ? null : answer.current().orElse(null),
                null,
                fault);
    }
}
