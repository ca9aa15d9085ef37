package org.baoxue.audit;

import org.baoxue.shared.Retention;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/// `baoxue.trail.*`.
///
/// @param keep how long the trail is kept; null for ever
@ConfigurationProperties("baoxue.trail")
record TrailSettings(@Nullable Duration keep) {

    private static final int LEAST_DAYS = 180;

    TrailSettings {
        Retention.require("baoxue.trail.keep", keep, LEAST_DAYS);
    }
}
