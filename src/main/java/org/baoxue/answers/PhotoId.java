package org.baoxue.answers;

import org.baoxue.shared.Id;

/// A photo's code, made by the phone that took it.
public record PhotoId(String value) implements Id {

    public PhotoId {
        Id.require("PhotoId", value, "[A-Za-z0-9-]{8,64}");
    }

    @Override
    public String toString() {
        return value;
    }
}
