package org.baoxue.access.session;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.account.AccessEnded;
import org.baoxue.access.account.AccessTrail;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.NotPermitted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;

/// Ends the sessions of whoever signs out: the one, or all.
@Component
public class SigningOut {

    private final AccessTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningOut(AccessTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    record SignedOut(Instant at) {}

    /// This session is being ended.
    public void here(Caller by) {
        trail.tell("sign-out", by.id());
    }

    /// Tokens go on: each is revoked by itself.
    Outcome<SignedOut> everywhere(Caller by, Authentication how) {
        if (!Authorities.inPerson(how)) {
            return Outcome.refused(new NotPermitted("access.sign-out.everywhere"));
        }
        events.publishEvent(new AccessEnded(by.id()));
        trail.tell("sign-out.everywhere", by.id());
        return Outcome.done(new SignedOut(clock.instant()));
    }
}
