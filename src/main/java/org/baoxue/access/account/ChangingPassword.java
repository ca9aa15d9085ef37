package org.baoxue.access.account;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.password.Password;
import org.baoxue.access.password.PasswordRules;
import org.baoxue.access.password.PasswordSettings;
import org.baoxue.access.password.WeakPassword;
import org.baoxue.access.tries.Tries;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;

/// A person chooses another password, by the current one, and is signed out everywhere: whoever
/// knew the old one is out. A session that somebody left open does not let others guess: wrong
/// tries count as those at the sign-in.
@Component
public class ChangingPassword {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final PasswordSettings settings;
    private final Tries tries;
    private final AccessTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingPassword(
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordRules rules,
            PasswordSettings settings,
            Tries tries,
            AccessTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.settings = settings;
        this.tries = tries;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public record PasswordChanged(Instant at) {}

    public Outcome<PasswordChanged> change(
            String current, String chosen, Caller by, Authentication how) {
        var account = accounts.find(by.id()).orElse(null);
        var password = account == null ? null : account.password();
        if (!Authorities.inPerson(how)) {
            return Outcome.refused(new NotPermitted("access.password.change"));
        }
        if (password == null) {
            return Outcome.refused(new WrongPassword());
        }
        var from = Authorities.address(how);
        var held = tries.begin(by.getName(), from);
        if (held.isPresent()) {
            return Outcome.refused(TooManyTries.of(held.get()));
        }
        if (!passwords.matches(current, password.hash())) {
            tries.wrong(by.getName(), from);
            return Outcome.refused(new WrongPassword());
        }
        tries.right(by.getName(), from);
        var faults = rules.faults(chosen, by.id(), password);
        return faults.isEmpty()
                ? replace(by.id(), password, chosen)
                : Outcome.refused(new WeakPassword(faults));
    }

    private Outcome<PasswordChanged> replace(UserId id, Password before, String chosen) {
        var next =
                before.followedBy(passwords.encode(chosen), clock.instant(), settings.remembered());
        return accounts.change(
                        id,
                        trail.act("password.change", id),
                        account ->
                                before.equals(account.password())
                                        ? Outcome.done(account.choosing(next))
                                        : Outcome.refused(new WrongPassword()))
                .map(_ -> {
                    events.publishEvent(new AccessEnded(id));
                    return new PasswordChanged(next.since());
                });
    }
}
