package org.baoxue.shared;

/// An account's sign-in name.
public record UserId(String value) implements Id {

    public UserId {
        Id.require("UserId", value, "[a-z0-9][a-z0-9._-]{1,63}");
    }

    @Override
    public String toString() {
        return value;
    }
}
