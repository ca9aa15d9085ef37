package org.baoxue.subjects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/// `baoxue.children.*`.
///
/// @param keep how long a child's record is kept once the child is past school age; null for ever
@ConfigurationProperties("baoxue.children")
record ChildrenSettings(@Nullable Duration keep) {

    private static final Duration LEAST = Duration.ofDays(30);

    ChildrenSettings {
        if (keep != null && keep.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("baoxue.children.keep must be 30d or more");
        }
    }
}
