package org.baoxue.closing;

import org.baoxue.shared.Retention;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/// `baoxue.reviews.*`.
///
/// @param keep how long a closed review keeps what it holds about people; null for ever
@ConfigurationProperties("baoxue.reviews")
record KeepingSettings(@Nullable Duration keep) {

    private static final int LEAST_DAYS = 30;

    KeepingSettings {
        Retention.require("baoxue.reviews.keep", keep, LEAST_DAYS);
    }
}
