package org.baoxue.slips;

import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// 签字 on a slip: lines drawn by one of the team, or why there are none.
///
/// @param signer who signed, or should have
/// @param name the signer's, in writing
/// @param strokes each stroke as x, y, x, y, … from 0 to 1, from the upper left corner
/// @param absence why the signer did not sign, as the leader states it; null where they did
/// @param contentHash what was signed
public record SlipSignature(
        UserId signer,
        String name,
        Line line,
        List<List<Double>> strokes,
        @Nullable String absence,
        Instant at,
        Sha256 contentHash) {

    /// The line of the form that is signed on.
    public enum Line {
        /// 组长签字
        LEADER("组长签字"),
        /// 成员签字
        MEMBER("成员签字");

        private final String label;

        Line(String label) {
            this.label = label;
        }

        /// As printed.
        public String label() {
            return label;
        }
    }

    public SlipSignature {
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    public boolean isDrawn() {
        return absence == null;
    }

    boolean sameAs(SlipSignature other) {
        return signer.equals(other.signer)
                && line == other.line
                && strokes.equals(other.strokes)
                && contentHash.equals(other.contentHash);
    }

    /// The same on another line.
    SlipSignature on(Line other) {
        return new SlipSignature(signer, name, other, strokes, absence, at, contentHash);
    }

    /// Without the drawing, so that no log line holds it.
    @Override
    public String toString() {
        return "SlipSignature[" + signer + "]";
    }
}
