package org.baoxue.shared;

/// A text that is no value of its type. Its message is for logs, and so never repeats the text,
/// which may be anything that somebody typed; whoever sent it is told the fault.
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String fault;

    /// @param fault a stable word as in {@link Fault}
    public Malformed(String fault, String message) {
        super(message);
        this.fault = fault;
    }

    public String fault() {
        return fault;
    }
}
