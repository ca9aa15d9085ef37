package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.query.Query;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The stages at the beginning of a pipeline that one query can stand for.
final class Leading {

    private Query query;
    private final List<Document> filters = new ArrayList<>();

    Leading(Query base) {
        this.query = base;
    }

    Query query() {
        return query;
    }

    /// Whether the query stands for this stage too.
    boolean take(Document stage) {
        var name = Stages.name(stage);
        var value = stage.get(name);
        boolean whole = query.skip() == 0 && query.limit() == 0;
        return switch (name) {
            case "$match" -> {
                if (!(value instanceof Document filter)) {
                    throw new MongoServerError(
                            15959, "the match filter must be an expression in an object");
                }
                if (whole) {
                    filters.add(filter);
                    query =
                            query.filtered(
                                    filters.size() == 1
                                            ? filter
                                            : new Document("$and", List.copyOf(filters)));
                }
                yield whole;
            }
            case "$sort" -> whole && query.sort().isEmpty() && sort(value);
            case "$skip" -> query.limit() == 0 && skip(value);
            case "$limit" -> limit(value);
            default -> false;
        };
    }

    private boolean sort(@Nullable Object value) {
        if (!(value instanceof Document sort) || sort.isEmpty()) {
            throw new MongoServerError(15976, "$sort stage must have at least one sort key");
        }
        query = query.sorted(sort);
        return true;
    }

    private boolean skip(@Nullable Object value) {
        if (!(value instanceof Number number) || number.longValue() < 0) {
            throw new MongoServerError(5107200, "invalid argument to $skip stage: " + value);
        }
        query = query.skipping(query.skip() + number.longValue());
        return true;
    }

    private boolean limit(@Nullable Object value) {
        if (!(value instanceof Number number) || number.longValue() <= 0) {
            throw new MongoServerError(15958, "the limit must be positive");
        }
        long limit = number.longValue();
        query = query.limitedTo(query.limit() == 0 ? limit : Math.min(limit, query.limit()));
        return true;
    }
}
