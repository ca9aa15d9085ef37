package org.baoxue.subjects;

import org.baoxue.shared.Retention;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/// `baoxue.children.*`.
///
/// @param keep how long a child's record is kept once the child is past school age; null for ever
@ConfigurationProperties("baoxue.children")
record ChildrenSettings(@Nullable Duration keep) {

    private static final int LEAST_DAYS = 30;

    ChildrenSettings {
        Retention.require("baoxue.children.keep", keep, LEAST_DAYS);
    }
}
