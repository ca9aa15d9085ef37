package org.baoxue.embedded.engine.store;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Where a store keeps its maps, and what it may take.
///
/// @param file none keeps all in memory
/// @param cacheBytes how much memory the pages read from the file may take
/// @param freeBytes how much room on the disk is never used: writes that add are refused below
public record StoreSettings(@Nullable Path file, long cacheBytes, long freeBytes) {}
