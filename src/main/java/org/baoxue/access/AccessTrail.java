package org.baoxue.access;

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
    private static final String STREAM = "access";

    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessTrail(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// What people do with their own account.
    ///
    /// @param act such as `sign-in`
    public void tell(String act, UserId by) {
        tell(act, by, by);
    }

    /// What somebody does with an account.
    void tell(String act, UserId account, UserId by) {
        var recorded = new Recorded("access." + act, by, clock.instant());
        events.publishEvent(new Look(STREAM, account, recorded, null));
    }
}
