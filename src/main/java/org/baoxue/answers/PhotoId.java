package org.baoxue.answers;

import org.baoxue.shared.Id;

/// A photo's code, made by the phone that took it.
public record PhotoId(String value) implements Id {

    public PhotoId {
        Id.require("PhotoId", value, PhoneMade.CODE);
    }

    @Override
    public String toString() {
        return value;
    }
}
