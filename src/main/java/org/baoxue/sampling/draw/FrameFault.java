package org.baoxue.sampling.draw;

/// Why a text is no frame, and in which line (the first is 1).
public record FrameFault(long line, Kind kind) {

    public enum Kind {
        /// Not `stage,parent,code` with a stage that exists and codes that are fit.
        MALFORMED,
        /// Its bytes come before those of the line above.
        OUT_OF_ORDER,
        /// The same as the line above.
        DUPLICATE,
        /// It lacks its line feed, as if something had been cut off.
        UNFINISHED
    }

    @Override
    public String toString() {
        return "line %d of the frame: %s".formatted(line, kind);
    }
}
