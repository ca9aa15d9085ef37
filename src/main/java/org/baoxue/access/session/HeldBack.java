package org.baoxue.access.session;

import org.baoxue.access.tries.Held;
import org.springframework.security.authentication.LockedException;

/// Too many tries were wrong: nobody looks at the password.
public final class HeldBack extends LockedException {

    private static final long serialVersionUID = 1L;

    private final transient Held held;

    HeldBack(Held held) {
        super("too many wrong tries");
        this.held = held;
    }

    public Held held() {
        return held;
    }
}
