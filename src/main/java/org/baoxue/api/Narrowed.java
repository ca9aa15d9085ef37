package org.baoxue.api;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.util.Optional;
import java.util.stream.Stream;

/// A list narrowed to what is asked for; often nothing more is asked, and MongoDB takes no empty
/// `$and`.
public final class Narrowed {

    private Narrowed() {}

    /// The query for what always holds, where an index serves it, and for all that is asked.
    public static Query by(Criteria always, Stream<Criteria> asked) {
        var query = Query.query(always);
        var more = asked.toList();
        return more.isEmpty() ? query : query.addCriteria(new Criteria().andOperator(more));
    }

    /// A field that is left out does not narrow.
    public static Optional<Criteria> is(String field, @Nullable Object value) {
        return Optional.ofNullable(value).map(wanted -> Criteria.where(field).is(wanted));
    }
}
