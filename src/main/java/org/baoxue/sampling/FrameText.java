package org.baoxue.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.sampling.FrozenFrame.FrameCounts;
import org.baoxue.sampling.draw.Frame;
import org.baoxue.sampling.draw.FrameUnit;
import org.baoxue.sampling.draw.Stage;
import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/// Writes a frame's text line by line, as it must be: in the order of bytes, no unit twice.
final class FrameText implements AutoCloseable {

    private final MessageDigest digest = Sha256.digest();
    private final OutputStream text;
    private final Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
    private @Nullable FrameUnit last;

    FrameText(OutputStream kept) {
        text = new BufferedOutputStream(new DigestOutputStream(kept, digest));
    }

    void add(FrameUnit unit) {
        if (last != null && last.compareTo(unit) >= 0) {
            throw new IllegalStateException("the frame is out of order: " + last + " > " + unit);
        }
        last = unit;
        counts.merge(unit.stage(), 1, Integer::sum);
        try {
            text.write((unit.line() + '\n').getBytes(UTF_8));
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
    }

    /// Of what was written, once it is closed.
    Sha256 hash() {
        return Sha256.ending(digest);
    }

    FrameCounts counts() {
        return counts(counts);
    }

    /// Counts a frame that is kept.
    static FrameCounts counts(Frame frame) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        frame.forEach(
                EnumSet.allOf(Stage.class),
                parent -> true,
                unit -> counts.merge(unit.stage(), 1, Integer::sum));
        return counts(counts);
    }

    private static FrameCounts counts(Map<Stage, Integer> counts) {
        return new FrameCounts(
                counts.getOrDefault(Stage.TOWN, 0),
                counts.getOrDefault(Stage.VILLAGE, 0),
                counts.getOrDefault(Stage.SCHOOL_PRIMARY, 0),
                counts.getOrDefault(Stage.SCHOOL_MIDDLE, 0),
                counts.getOrDefault(Stage.HOUSEHOLD, 0));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
