package org.baoxue.api;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

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
        return mongo.scroll(
                query.with(sort).with(position(mongo, type, asked, sort)).limit(size(asked)), type);
    }

    /// How many are asked for, checked.
    public static int size(@Nullable ScrollSubrange asked) {
        return asked == null || asked.count().isEmpty()
                ? USUAL
                : (int) checked(asked.forward() ? "first" : "last", asked.count().getAsInt());
    }

    /// The size of a page, unless no page has it. (Spring takes one below zero for none.)
    static long checked(String argument, long size) {
        if (size < 1 || size > LARGEST) {
            throw new BadInput(argument, String.valueOf(size), "not-from-1-to-" + LARGEST);
        }
        return size;
    }

    /// From the start on, or back from the end, where no cursor is given.
    private static ScrollPosition position(
            MongoTemplate mongo, Class<?> type, @Nullable ScrollSubrange asked, Sort sort) {
        if (asked == null || asked.position().isEmpty()) {
            return asked == null || asked.forward()
                    ? ScrollPosition.keyset()
                    : ScrollPosition.keyset().backward();
        }
        var position = asked.position().get();
        var order = sort.stream().map(Sort.Order::getProperty).collect(Collectors.toSet());
        if (position instanceof KeysetScrollPosition keyset
                && keyset.getKeys().keySet().equals(order)) {
            var entity = mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type);
            var keys = new LinkedHashMap<>(keyset.getKeys());
            keys.replaceAll((key, value) ->
                    entity.getRequiredPersistentProperty(key).getType() == Instant.class
                            ? instant(value)
                            : value);
            return ScrollPosition.of(keys, keyset.getDirection());
        }
        throw new BadInput("", "", Cursors.NOT_OF_THIS_LIST);
    }

    /// A cursor has it as text.
    private static Instant instant(Object text) {
        try {
            return Instant.parse(text.toString());
        } catch (DateTimeParseException _) {
            throw new BadInput("", "", Cursors.NOT_OF_THIS_LIST);
        }
    }
}
