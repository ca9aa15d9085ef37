package org.baoxue.api;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;

/// Pages through any list by keyset: the cost of a page does not grow with its distance from the
/// start.
public final class Paging {

    /// How many a page holds where the caller does not say.
    public static final int USUAL = 20;

    /// The largest page.
    public static final int LARGEST = 100;

    private Paging() {}

    /// One page of the records that the query finds, in the order of the fields named; the id
    /// settles ties.
    public static <T> Window<T> page(
            MongoTemplate mongo,
            Query query,
            @Nullable ScrollSubrange asked,
            Class<T> type,
            String... order) {
        var sort = order.length == 0 ? Sort.by("id") : Sort.by(order).and(Sort.by("id"));
        return mongo.scroll(query.with(sort).with(position(asked)).limit(size(asked)), type);
    }

    /// How many are asked for, checked.
    public static int size(@Nullable ScrollSubrange asked) {
        var size = asked == null ? USUAL : asked.count().orElse(USUAL);
        if (size < 1 || size > LARGEST) {
            throw new BadInput("first", String.valueOf(size), "a page holds 1 to " + LARGEST);
        }
        return size;
    }

    private static ScrollPosition position(@Nullable ScrollSubrange asked) {
        return asked == null
                ? ScrollPosition.keyset()
                : asked.position().orElse(ScrollPosition.keyset());
    }
}
