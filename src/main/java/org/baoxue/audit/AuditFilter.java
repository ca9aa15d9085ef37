package org.baoxue.audit;

import org.baoxue.api.Narrowed;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a list of events is narrowed to; a field that is left out does not narrow.
///
/// @param subject the record's id
/// @param from the first instant
/// @param until the first instant that does not belong to it any more
record AuditFilter(
        @Nullable String stream,
        @Nullable String subject,
        @Nullable UserId by,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null);

    /// @param readable what the caller may read at all; empty where that is everything
    Query query(Optional<Criteria> readable) {
        var time =
                Criteria.where("at")
                        .gte(Objects.requireNonNullElse(from, Instant.EPOCH))
                        .lt(Objects.requireNonNullElse(until, FAR));
        return Narrowed.by(
                time,
                Stream.of(
                                Narrowed.is("stream", stream),
                                Narrowed.is("subject", subject),
                                Narrowed.is("by", by == null ? null : by.value()),
                                Narrowed.is("action", action),
                                readable)
                        .flatMap(Optional::stream));
    }
}
