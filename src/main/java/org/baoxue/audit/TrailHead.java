package org.baoxue.audit;

import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// How far a stream has come: whoever noted a head elsewhere can tell later whether what led to it
/// still stands.
///
/// @param sequence the number of its last link
/// @param hash of that link
/// @param cut null as long as nothing was deleted
@Document("trailHeads")
record TrailHead(@Id String stream, long sequence, Sha256 hash, @Nullable Cut cut) {

    /// What the first link names as the one before.
    private static final Sha256 NOTHING = new Sha256("0".repeat(64));

    /// The last link that was deleted when its time was over.
    record Cut(long sequence, Sha256 hash) {}

    static TrailHead beginning(String stream) {
        return new TrailHead(stream, 0, NOTHING, null);
    }

    /// The link before the first that is kept.
    TrailHead beforeFirst() {
        return cut == null
                ? beginning(stream)
                : new TrailHead(stream, cut.sequence(), cut.hash(), null);
    }
}
