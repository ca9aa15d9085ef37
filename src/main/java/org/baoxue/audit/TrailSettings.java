package org.baoxue.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/// `baoxue.trail.*`.
///
/// @param keep how long the trail is kept; null for ever
@ConfigurationProperties("baoxue.trail")
record TrailSettings(@Nullable Duration keep) {

    private static final Duration LEAST = Duration.ofDays(180);

    TrailSettings {
        if (keep != null && keep.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("baoxue.trail.keep must be 180d or more");
        }
    }
}
