package org.baoxue.closing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/// `baoxue.reviews.*`.
///
/// @param keep how long a closed review keeps what it holds about people; null for ever
@ConfigurationProperties("baoxue.reviews")
record KeepingSettings(@Nullable Duration keep) {

    private static final Duration LEAST = Duration.ofDays(30);

    KeepingSettings {
        if (keep != null && keep.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("baoxue.reviews.keep must be 30d or more");
        }
    }
}
