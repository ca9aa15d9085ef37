package org.baoxue.sampling.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.sampling.draw.FrameFault.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The text of a frame, line by line in one buffer. Only a line feed ends a line; a reader of text
/// would take a carriage return too and hide it.
final class FrameLines implements AutoCloseable {

    /// Far above the longest line there can be, so that a text without line feeds fills no memory.
    private static final int BUFFER = 1 << 16;

    private static final List<Stage> STAGES = List.of(Stage.values());

    private final InputStream text;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end = -1;
    private int limit;
    private long number;

    FrameLines(InputStream text) {
        this.text = text;
    }

    /// Moves to the next line; false after the last.
    boolean next() throws IOException {
        start = end + 1;
        end = start;
        number++;
        do {
            for (; end < limit; end++) {
                if (buffer[end] == '\n') {
                    return true;
                }
            }
        } while (fill());
        if (end > start) {
            throw malformed(Kind.UNFINISHED);
        }
        return false;
    }

    /// The stage that the line begins with.
    Stage stage() {
        for (var stage : STAGES) {
            if (stage.opens(buffer, start, end)) {
                return stage;
            }
        }
        throw malformed(Kind.MALFORMED);
    }

    /// What stands between the line's commas.
    String parent() {
        int from = comma(start) + 1;
        int to = comma(from);
        return new String(buffer, from, to - from, UTF_8);
    }

    FrameUnit unit() {
        try {
            return FrameUnit.parse(line());
        } catch (IllegalArgumentException unfit) {
            throw malformed(Kind.MALFORMED);
        }
    }

    /// Reads to the end or to the first fault.
    Optional<FrameFault> fault() throws IOException {
        byte[] above = {};
        try {
            while (next()) {
                byte[] bytes = Arrays.copyOfRange(buffer, start, end);
                int order = Arrays.compareUnsigned(above, bytes);
                if (!Arrays.equals(unit().line().getBytes(UTF_8), bytes)) {
                    throw malformed(Kind.MALFORMED);
                } else if (order >= 0) {
                    throw malformed(order == 0 ? Kind.DUPLICATE : Kind.OUT_OF_ORDER);
                }
                above = bytes;
            }
            return Optional.empty();
        } catch (MalformedFrame malformed) {
            return Optional.of(malformed.fault());
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private int comma(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == ',') {
                return i;
            }
        }
        throw malformed(Kind.MALFORMED);
    }

    private String line() {
        return new String(buffer, start, end - start, UTF_8);
    }

    private MalformedFrame malformed(Kind kind) {
        return new MalformedFrame(new FrameFault(number, kind));
    }

    /// Reads on behind the line begun, which moves to the buffer's front; false at the text's end.
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        end -= start;
        start = 0;
        if (limit == BUFFER) {
            throw malformed(Kind.MALFORMED);
        }
        int read = text.read(buffer, limit, BUFFER - limit);
        limit += Math.max(read, 0);
        return read >= 0;
    }
}
