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
/// @param broken the number of a link that it named and that was found gone or changed, before the
///   stream went on; null as long as none was
@Document("trailHeads")
record TrailHead(
        @Id String stream, long sequence, Sha256 hash, @Nullable Cut cut, @Nullable Long broken) {

    /// What the first link names as the one before.
    private static final Sha256 NOTHING = new Sha256("0".repeat(64));

    /// The last link that was deleted when its time was over.
    record Cut(long sequence, Sha256 hash) {}

    static TrailHead beginning(String stream) {
        return at(stream, 0, NOTHING);
    }

    static TrailHead at(String stream, long sequence, Sha256 hash) {
        return new TrailHead(stream, sequence, hash, null, null);
    }

    /// The link before the first that is kept.
    TrailHead beforeFirst() {
        return cut == null ? beginning(stream) : at(stream, cut.sequence(), cut.hash());
    }
}
