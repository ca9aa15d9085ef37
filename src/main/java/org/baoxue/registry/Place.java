package org.baoxue.registry;

import org.jspecify.annotations.Nullable;

/// Where something stands: an address, and WGS 84 degrees where they are known.
public record Place(String address, @Nullable Double longitude, @Nullable Double latitude) {

    public Place {
        if (longitude != null && (longitude < -180 || longitude > 180)) {
            throw new IllegalArgumentException("longitude is from -180 to 180 degrees");
        }
        if (latitude != null && (latitude < -90 || latitude > 90)) {
            throw new IllegalArgumentException("latitude is from -90 to 90 degrees");
        }
    }
}
