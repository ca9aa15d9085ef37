package org.baoxue.sampling;

import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What came of computing a draw anew from the frame that is kept and the seeds that were read.
///
/// @param foundHash of the text that is kept; null where it cannot be read
/// @param differences empty where everything is as it was published
public record DrawVerification(
        SampleId sample,
        Sha256 publishedHash,
        @Nullable Sha256 foundHash,
        List<Difference> differences) {

    public DrawVerification {
        differences = List.copyOf(differences);
    }

    public boolean sound() {
        return differences.isEmpty();
    }

    /// One fact that is not as it was published.
    ///
    /// @param fact such as `frame.hash` or `teams[2].households[7]`, counted from 1
    /// @param published null where nothing of it was published
    /// @param recomputed null where nothing of it comes out
    public record Difference(
            String fact, @Nullable String published, @Nullable String recomputed) {}
}
