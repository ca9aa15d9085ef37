package org.baoxue.registry;

import org.jspecify.annotations.Nullable;

/// Where something stands: an address, and WGS 84 degrees where they are known.
public record Place(String address, @Nullable Double longitude, @Nullable Double latitude) {}
