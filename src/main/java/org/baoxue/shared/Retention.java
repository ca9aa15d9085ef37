package org.baoxue.shared;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How long something is kept, as an installation sets it. There is a least time for each thing: a
/// slip of the pen must not erase what is still needed.
public final class Retention {

    private Retention() {}

    /// Refuses to keep something for too short a time.
    ///
    /// @param setting its name, for whoever set it wrong
    /// @param keep null for ever
    /// @throws IllegalArgumentException if it is less than so many days
    public static void require(String setting, @Nullable Duration keep, int leastDays) {
        if (keep != null && keep.compareTo(Duration.ofDays(leastDays)) < 0) {
            throw new IllegalArgumentException(
                    "%s must be %dd or more".formatted(setting, leastDays));
        }
    }
}
