package org.baoxue.api;

import org.baoxue.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.pagination.EncodingCursorStrategy;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// A cursor is the place's sort keys and nothing else: plain values, whose names {@link Paging}
/// compares with the list's own, so that none can be made to mean more than a place in that list.
@Configuration(proxyBeanMethods = false)
class Cursors {

    static final String NOT_OF_THIS_LIST = "not-a-cursor-of-this-list";

    @Bean
    EncodingCursorStrategy<ScrollPosition> cursorStrategy(JsonMapper json) {
        return CursorStrategy.withEncoder(new Keysets(json), CursorEncoder.noOpEncoder());
    }

    private record Keysets(JsonMapper json) implements CursorStrategy<ScrollPosition> {

        @Override
        public boolean supports(Class<?> type) {
            return ScrollPosition.class.isAssignableFrom(type);
        }

        @Override
        public String toCursor(ScrollPosition position) {
            var keys = new LinkedHashMap<String, Object>();
            ((KeysetScrollPosition) position)
                    .getKeys()
                    .forEach((key, value) ->
                            keys.put(key, value instanceof Id id ? id.value() : value));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(json.writeValueAsBytes(keys));
        }

        @Override
        public ScrollPosition fromCursor(String cursor) {
            try {
                var keys = json.readValue(Base64.getUrlDecoder().decode(cursor), Map.class);
                return ScrollPosition.forward(plain(keys, cursor));
            } catch (IllegalArgumentException | JacksonException _) {
                throw malformed(cursor);
            }
        }

        private static Map<String, Object> plain(@Nullable Map<?, ?> keys, String cursor) {
            var plain = new LinkedHashMap<String, Object>();
            if (keys == null || keys.isEmpty()) {
                throw malformed(cursor);
            }
            keys.forEach((key, value) -> {
                if (!(value instanceof String || value instanceof Number)) {
                    throw malformed(cursor);
                }
                plain.put(key.toString(), value);
            });
            return plain;
        }
    }

    /// Whether it came as `after` or as `before` is not known here.
    private static BadInput malformed(String cursor) {
        return new BadInput("", cursor, NOT_OF_THIS_LIST);
    }
}
