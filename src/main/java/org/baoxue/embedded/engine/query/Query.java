package org.baoxue.embedded.engine.query;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.keys.Order;
import org.jspecify.annotations.Nullable;

/// What is looked for in a collection, and in which order how much of it.
///
/// @param limit how many at most; 0 for all
/// @param hint the name or the key of the only index that may be used
/// @param deadline by the clock of [System#nanoTime()]; 0 for none
public record Query(
        Filter filter, Document sort, long skip, long limit, @Nullable Object hint, long deadline) {

    public static Query of(@Nullable Document filter) {
        return new Query(
                Filter.of(filter == null ? new Document() : filter), new Document(), 0, 0, null, 0);
    }

    public Query filtered(Document other) {
        return new Query(Filter.of(other), sort, skip, limit, hint, deadline);
    }

    public Query sorted(@Nullable Document order) {
        return new Query(filter, Order.checked(order), skip, limit, hint, deadline);
    }

    public Query skipping(long other) {
        if (other < 0) {
            throw Errors.badValue("Skip value must be non-negative, but received: " + other);
        }
        return new Query(filter, sort, other, limit, hint, deadline);
    }

    public Query limitedTo(long other) {
        return new Query(filter, sort, skip, Math.abs(other), hint, deadline);
    }

    public Query hinted(@Nullable Object index) {
        return new Query(filter, sort, skip, limit, index, deadline);
    }

    public Query until(long time) {
        return new Query(filter, sort, skip, limit, hint, time);
    }

    /// How many results are needed before the rest may be forgotten; 0 for all.
    long needed() {
        return limit == 0 ? 0 : skip + limit;
    }
}
