package org.baoxue.sampling.draw;

import org.baoxue.shared.Id;

/// The name of a draw, part of every ticket, such as `2019-SY-01`. It has no comma, so that no
/// other seed and code give the same ticket's text.
public record DrawCode(String value) implements Id {

    public DrawCode {
        FrameUnit.requireCode("drawCode", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
