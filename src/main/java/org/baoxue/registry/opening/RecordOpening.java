package org.baoxue.registry.opening;

import org.baoxue.shared.CountyId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.VillageId;
import org.baoxue.shared.store.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// 紧急调阅: a record that is open to one person for a while.
///
/// @param subject the record's code
/// @param village where it lies, by which the offices concerned find the opening; for a code that
///   nothing has, where the code would lie
/// @param found whether there is such a record; whoever opens it is not told
/// @param name of the person, in writing
/// @param reason as given, citizen IDs masked
/// @param until the first instant at which it is closed again
/// @param seen who of the offices has taken note, in that order
@Document("openings")
record RecordOpening(
        @Id OpeningId id,
        Kind kind,
        String subject,
        VillageId village,
        boolean found,
        UserId by,
        String name,
        String reason,
        Instant at,
        Instant until,
        List<Seen> seen,
        int version)
        implements Versioned {

    /// What can be opened.
    enum Kind {
        CHILD,
        HOUSEHOLD;

        /// As the schema calls it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// 已阅: somebody of an office has taken note.
    record Seen(UserId by, String name, Instant at) {}

    RecordOpening {
        seen = List.copyOf(seen);
    }

    /// That of the record.
    @Override
    public String stream() {
        return CountyId.ofCode(subject).value();
    }

    /// The same, once each person has said so.
    RecordOpening seenBy(Seen reader) {
        return seen.stream().anyMatch(earlier -> earlier.by().equals(reader.by()))
                ? this
                : new RecordOpening(
                        id,
                        kind,
                        subject,
                        village,
                        found,
                        by,
                        name,
                        reason,
                        at,
                        until,
                        Stream.concat(seen.stream(), Stream.of(reader)).toList(),
                        version + 1);
    }
}
