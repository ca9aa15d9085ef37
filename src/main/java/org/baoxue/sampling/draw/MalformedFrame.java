package org.baoxue.sampling.draw;

/// A text was used as a frame and is none. Where it comes from outside, ask {@link Frame#fault()}
/// first.
public final class MalformedFrame extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient FrameFault fault;

    MalformedFrame(FrameFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public FrameFault fault() {
        return fault;
    }
}
