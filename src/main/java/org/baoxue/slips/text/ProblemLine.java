package org.baoxue.slips.text;

import org.baoxue.assignments.VisitId;
import org.jspecify.annotations.Nullable;

/// One problem on a slip.
///
/// @param visit where it was found; null for a line that the leader added
/// @param item the key of the answer that it follows from, such as `child.triple-receipt@<block>`;
///   null for a line that the leader added
/// @param text the whole sentence: unit, what is wrong, item, and what was written of it
public record ProblemLine(@Nullable VisitId visit, @Nullable String item, String text) {

    /// A line of the leader's own.
    public static ProblemLine written(String text) {
        return new ProblemLine(null, null, text);
    }

    /// Names the answer that the line follows from; null for a line of the leader's own.
    public @Nullable String source() {
        return visit == null || item == null ? null : visit + "#" + item;
    }

    public ProblemLine saying(String other) {
        return new ProblemLine(visit, item, other);
    }
}
