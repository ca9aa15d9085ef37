package org.baoxue.answers.photo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A request's body whose line may break: it then seems to end, so that what came before is kept,
/// and the break is told afterwards.
final class IncomingBytes {

    private final InputStream in;
    private @Nullable IOException broken;

    IncomingBytes(InputStream in) {
        this.in = in;
    }

    /// Passes over bytes that are known already.
    void pass(long known) {
        var left = known;
        while (left > 0) {
            var passed = next((int) Math.min(left, 8192)).length;
            if (passed == 0) {
                return;
            }
            left -= passed;
        }
    }

    /// The next bytes, at most so many; none at the end.
    byte[] next(int atMost) {
        var bytes = new byte[atMost];
        var filled = 0;
        try {
            while (filled < atMost && broken == null) {
                var read = in.read(bytes, filled, atMost - filled);
                if (read < 0) {
                    break;
                }
                filled += read;
            }
        } catch (IOException breaking) {
            broken = breaking;
        }
        return Arrays.copyOf(bytes, filled);
    }

    /// @throws IOException if the line has broken
    void tellBreak() throws IOException {
        if (broken != null) {
            throw broken;
        }
    }
}
