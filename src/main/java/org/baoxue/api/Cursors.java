package org.baoxue.api;

import org.baoxue.shared.Id;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.pagination.EncodingCursorStrategy;
import org.springframework.graphql.data.query.ScrollPositionCursorStrategy;

import java.util.LinkedHashMap;
import java.util.function.Supplier;

/// Spring's cursors, but a text that is none is the caller's fault and answered as such.
@Configuration(proxyBeanMethods = false)
class Cursors {

    @Bean
    EncodingCursorStrategy<ScrollPosition> cursorStrategy() {
        return CursorStrategy.withEncoder(
                new Checked(new ScrollPositionCursorStrategy()), new CheckedEncoder());
    }

    private record Checked(ScrollPositionCursorStrategy strategy)
            implements CursorStrategy<ScrollPosition> {

        @Override
        public boolean supports(Class<?> type) {
            return strategy.supports(type);
        }

        @Override
        public String toCursor(ScrollPosition position) {
            return strategy.toCursor(
                    position instanceof KeysetScrollPosition keyset ? plain(keyset) : position);
        }

        @Override
        public ScrollPosition fromCursor(String cursor) {
            return checked(cursor, () -> strategy.fromCursor(cursor));
        }
    }

    /// A typed id stands in a cursor as its text.
    private static KeysetScrollPosition plain(KeysetScrollPosition position) {
        var keys = new LinkedHashMap<String, Object>();
        position.getKeys()
                .forEach(
                        (key, value) -> keys.put(key, value instanceof Id id ? id.value() : value));
        return ScrollPosition.of(keys, position.getDirection());
    }

    private record CheckedEncoder() implements CursorEncoder {

        @Override
        public String encode(String cursor) {
            return CursorEncoder.base64().encode(cursor);
        }

        @Override
        public String decode(String cursor) {
            return checked(cursor, () -> CursorEncoder.base64().decode(cursor));
        }
    }

    private static <T> T checked(String cursor, Supplier<T> read) {
        try {
            return read.get();
        } catch (BadInput already) {
            throw already;
        } catch (RuntimeException unreadable) {
            throw new BadInput("after", cursor, "not a cursor that a page of this list has given");
        }
    }
}
