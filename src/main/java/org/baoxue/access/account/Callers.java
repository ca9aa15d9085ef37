package org.baoxue.access.account;

import static org.springframework.security.core.authority.FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/// Whom a name stands for that somebody else has vouched for: a token's owner, or the person whom
/// an identity provider names. What the person may do is said by the account here.
@Component
public class Callers {

    private final Accounts accounts;
    private final AccessTrail trail;
    private final Clock clock;

    Callers(Accounts accounts, AccessTrail trail, Clock clock) {
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether who has signed in is let in still: the account may have been closed, corrected or
    /// given another password since the sign-in began.
    public boolean letIn(Authentication signedIn) {
        return signedIn.getPrincipal() instanceof Caller caller
                && accounts.find(caller.id())
                        .filter(account -> account.letsIn(caller, Authorities.begun(signedIn)))
                        .isPresent();
    }

    /// Empty where there is no such account, or it is closed.
    public Optional<Caller> of(UserId id) {
        return accounts.find(id).filter(Account::isOpen).map(Account::caller);
    }

    /// Whom an identity provider names: the account of that name, which is the person's from the
    /// first time on. Nobody else comes in by it to whom the provider gives the name one day.
    public Optional<Caller> of(Vouched person) {
        return UserId.isOne(person.name())
                ? accounts.find(new UserId(person.name()))
                        .filter(Account::isOpen)
                        .map(account -> vouchedFor(account, person))
                        .filter(account -> person.equals(account.vouched()))
                        .map(Account::caller)
                : Optional.empty();
    }

    private Account vouchedFor(Account account, Vouched person) {
        if (account.vouched() != null) {
            return account;
        }
        var act = trail.act("account.vouch", account.id());
        var bound =
                accounts.change(
                        account.id(),
                        act,
                        now -> Outcome.done(now.vouched() == null ? now.vouchedFor(person) : now));
        return bound instanceof Outcome.Done<Account>(var now) ? now : account;
    }

    /// The person whom an identity provider has just signed in; null where the account was closed
    /// meanwhile.
    public @Nullable Authentication signedInByProvider(Vouched person) {
        var begun = clock.instant();
        var caller = of(person).orElse(null);
        if (caller == null) {
            return null;
        }
        trail.tell("sign-in", caller.id());
        return Authorities.signedIn(caller, AUTHORIZATION_CODE_AUTHORITY, begun);
    }
}
