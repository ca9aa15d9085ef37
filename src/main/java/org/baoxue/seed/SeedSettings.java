package org.baoxue.seed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/// `baoxue.seed.*`.
///
/// @param directory where the seed's files stand; null: nothing is loaded
/// @param demoPassword the password that every account of the seed opens with
@ConfigurationProperties("baoxue.seed")
record SeedSettings(@Nullable Path directory, @DefaultValue(DEMO) String demoPassword) {

    private static final String DEMO = "baoxue-demo";

    /// Whether it is the password that everybody knows, which may be told.
    boolean isDemo() {
        return demoPassword.equals(DEMO);
    }

    /// Without the password.
    @Override
    public String toString() {
        return "SeedSettings[" + directory + "]";
    }
}
