package org.baoxue.checklists;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/// `baoxue.checklists.*`: where an office keeps versions of its own beside those in the jar.
///
/// @param directory holds `<form>/<version>.yaml`; none by default
@ConfigurationProperties("baoxue.checklists")
record ChecklistSettings(@Nullable Path directory) {}
