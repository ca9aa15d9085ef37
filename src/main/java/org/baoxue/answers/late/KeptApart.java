package org.baoxue.answers.late;

import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The sender has left the team, or may inspect there no more: what was sent is safe, and the
/// city's office decides on it.
record KeptApart(VisitId visit) implements Refusal {

    @Override
    public String code() {
        return "kept-apart";
    }

    @Override
    public @Nullable String field() {
        return null;
    }

    @Override
    public List<Object> details() {
        return List.of(visit);
    }
}
