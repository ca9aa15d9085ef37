package org.baoxue.registry.opening;

import org.baoxue.shared.Retention;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// `baoxue.openings.*`.
///
/// @param length how long a record stays open
/// @param perDay how many records a person may open in a day
/// @param keep how long the offices can look openings up after their end, and those of a day can be
///   counted; the trail keeps them longer
@ConfigurationProperties("baoxue.openings")
record OpeningSettings(
        @DefaultValue("3h") Duration length,
        @DefaultValue("5") int perDay,
        @DefaultValue("180d") Duration keep) {

    private static final int MOST = 100;
    private static final int LEAST_DAYS = 1;

    OpeningSettings {
        if (perDay < 0 || perDay > MOST) {
            throw new IllegalArgumentException("baoxue.openings.per-day must be 0 to " + MOST);
        }
        if (!length.isPositive()) {
            throw new IllegalArgumentException("baoxue.openings.length must be more than nothing");
        }
        Retention.require("baoxue.openings.keep", keep, LEAST_DAYS);
    }
}
