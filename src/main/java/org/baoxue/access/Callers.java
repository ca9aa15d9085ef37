package org.baoxue.access;

import static org.springframework.security.core.authority.FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;

import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Whom a name stands for that somebody else has vouched for: a token's owner, or the person whom
/// an identity provider names. What the person may do is said by the account here.
@Component
public class Callers {

    private final Accounts accounts;
    private final AccessTrail trail;

    Callers(Accounts accounts, AccessTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    /// Empty where there is no such account, or it is closed.
    public Optional<Caller> of(UserId id) {
        return accounts.find(id).filter(Account::isOpen).map(Account::caller);
    }

    /// The same, by a text that may be no account's name at all.
    public Optional<Caller> named(String name) {
        return UserId.isOne(name) ? of(new UserId(name)) : Optional.empty();
    }

    /// The person whom an identity provider has just signed in; null where the account was closed
    /// meanwhile.
    public @Nullable Authentication signedInByProvider(String name) {
        var caller = named(name).orElse(null);
        if (caller == null) {
            return null;
        }
        trail.tell("sign-in", caller.id());
        return Authorities.recognised(caller, AUTHORIZATION_CODE_AUTHORITY);
    }
}
