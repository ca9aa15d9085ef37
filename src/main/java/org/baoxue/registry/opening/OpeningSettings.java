package org.baoxue.registry.opening;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// `baoxue.openings.*`.
///
/// @param length how long a record stays open
/// @param perDay how many records a person may open in a day
/// @param keep how long the offices can look openings up after their end; the trail keeps them
///   longer
@ConfigurationProperties("baoxue.openings")
record OpeningSettings(
        @DefaultValue("3h") Duration length,
        @DefaultValue("5") int perDay,
        @DefaultValue("180d") Duration keep) {}
