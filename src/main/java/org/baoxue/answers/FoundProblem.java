package org.baoxue.answers;

import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerKey;
import org.jspecify.annotations.Nullable;

/// 存在问题: an unexpected answer to an item that is asked.
///
/// @param child whose block it is in, by name; null outside the blocks
/// @param wording what is wrong, in the form's words or as it was written
/// @param note what the inspector wrote beside the answer
public record FoundProblem(
        VisitId visit,
        String unitName,
        AnswerKey key,
        @Nullable String child,
        String wording,
        @Nullable String note) {}
