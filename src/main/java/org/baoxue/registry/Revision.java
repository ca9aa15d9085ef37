package org.baoxue.registry;

import org.baoxue.shared.UserId;
import org.baoxue.shared.secret.Sealed;
import org.baoxue.shared.secret.Secret;
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

    /// A field's value before and after.
    public record FieldChange(String field, @Nullable Words before, @Nullable Words after) {}

    /// A value as a person reads it, personal numbers masked. Sealed all the same: a masked citizen
    /// ID beside a birth date leaves nothing to guess.
    public static final class Words extends Secret {

        public Words(String value) {
            super(value);
        }

        /// As it stands in the database.
        public Words(Sealed sealed) {
            super(sealed);
        }

        @Override
        public String masked() {
            return "***";
        }
    }
}
