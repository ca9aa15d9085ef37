package org.baoxue.access;

import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;

/// Ends the sessions of whoever signs out: the one, or all.
@Component
public class SigningOut {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningOut(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// @param everywhere every session of the person, not this one only
    record SignedOut(UserId by, boolean everywhere, Instant at) implements Recorded {
        @Override
        public String action() {
            return everywhere ? "access.sign-out.everywhere" : "access.sign-out";
        }

        @Override
        public String subject() {
            return by.value();
        }
    }

    /// This session is being ended.
    public void here(Caller by) {
        events.publishEvent(new SignedOut(by.id(), false, clock.instant()));
    }

    /// Tokens go on: each is revoked by itself.
    Outcome<SignedOut> everywhere(Caller by, Authentication how) {
        if (!Authorities.inPerson(how)) {
            return Outcome.refused(new NotPermitted("access.sign-out.everywhere"));
        }
        var out = new SignedOut(by.id(), true, clock.instant());
        events.publishEvent(new AccessEnded(by.id(), false));
        events.publishEvent(out);
        return Outcome.done(out);
    }
}
