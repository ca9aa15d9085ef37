package org.baoxue.registry;

import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// One step in a record's history, kept inside the record so that neither is written without the
/// other.
///
/// @param version the version that the step made; 0 is the creation
public record Revision(int version, UserId by, Instant at, List<FieldChange> changes) {

    public Revision {
        changes = List.copyOf(changes);
    }

    /// A field's value before and after, as a person reads it; personal numbers masked.
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
}
