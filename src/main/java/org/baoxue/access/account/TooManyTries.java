package org.baoxue.access.account;

import org.baoxue.access.tries.Held;
import org.baoxue.shared.Refusal;

import java.util.List;

/// Too many passwords were wrong: the next may be tried later.
///
/// @param seconds how much later
record TooManyTries(int seconds) implements Refusal {

    static TooManyTries of(Held held) {
        return new TooManyTries(Math.toIntExact(held.pause().plusMillis(999).toSeconds()));
    }

    @Override
    public String code() {
        return "too-many-tries";
    }

    @Override
    public List<Object> details() {
        return List.of(seconds);
    }
}
