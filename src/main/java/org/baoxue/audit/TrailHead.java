package org.baoxue.audit;

import org.baoxue.shared.Sha256;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// How far a stream has come: whoever noted a head elsewhere can tell later whether what led to it
/// still stands.
///
/// @param sequence the number of its last link
/// @param hash of that link
@Document("trailHeads")
record TrailHead(@Id String stream, long sequence, Sha256 hash) {

    /// What the first link names as the one before.
    private static final Sha256 NOTHING = new Sha256("0".repeat(64));

    static TrailHead beginning(String stream) {
        return new TrailHead(stream, 0, NOTHING);
    }
}
