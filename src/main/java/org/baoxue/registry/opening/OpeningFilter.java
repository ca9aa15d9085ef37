package org.baoxue.registry.opening;

import org.baoxue.access.Caller;
import org.baoxue.access.Reach;
import org.baoxue.api.Narrowed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a list of openings is narrowed to; a field that is left out does not narrow.
///
/// @param since the first instant
/// @param unseen whether only those that the caller has not taken note of
record OpeningFilter(@Nullable Instant since, @Nullable Boolean unseen) {

    static final OpeningFilter NONE = new OpeningFilter(null, null);

    Query query(Reach reach, Caller caller) {
        return Narrowed.by(
                Criteria.where("at").gte(Objects.requireNonNullElse(since, Instant.EPOCH)),
                Stream.of(within(reach), notSeenBy(caller)).flatMap(Optional::stream));
    }

    private static Optional<Criteria> within(Reach reach) {
        return reach.narrowing(scope -> Optional.of(Reach.codes("village", scope.prefix())));
    }

    private Optional<Criteria> notSeenBy(Caller caller) {
        return Boolean.TRUE.equals(unseen)
                ? Optional.of(Criteria.where("seen.by").ne(caller.id().value()))
                : Optional.empty();
    }
}
