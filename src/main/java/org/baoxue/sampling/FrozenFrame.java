package org.baoxue.sampling;

import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;
import org.bson.types.ObjectId;

import java.time.Instant;

/// What is known of a frame without its text.
///
/// @param file where the text is kept
/// @param hash SHA-256 of the text, published before the seed is read
public record FrozenFrame(
        ObjectId file, Sha256 hash, FrameCounts counts, UserId frozenBy, Instant frozenAt) {

    /// How many units of each stage a frame has.
    public record FrameCounts(
            int towns, int villages, int primarySchools, int middleSchools, int households) {}
}
