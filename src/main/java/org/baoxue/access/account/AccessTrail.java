package org.baoxue.access.account;

import org.baoxue.shared.Recorded;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Look;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Tells the trail what happens at the door; where a request comes from is added there.
@Component
public class AccessTrail {

    /// The chain that all of it belongs to.
    static final String STREAM = "access";

    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessTrail(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// What somebody does who changes no account by it.
    ///
    /// @param act such as `sign-in`
    public void tell(String act, UserId by) {
        events.publishEvent(new Look(STREAM, by, act(act, by), null));
    }

    /// What changes an account, to be told by that change.
    public Recorded act(String act, UserId by) {
        return new Recorded("access." + act, by, clock.instant());
    }
}
