package org.baoxue.access;

import org.baoxue.shared.UserId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Whom a name stands for that somebody else has vouched for: a token's owner, or the person whom
/// an identity provider names. What the person may do is said by the account here.
@Component
public class Callers {

    private final Accounts accounts;

    Callers(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Empty where there is no such account, or it is closed.
    public Optional<Caller> of(UserId id) {
        return accounts.findById(id).map(Account::caller);
    }

    /// The same, by a text that may be no account's name at all.
    public Optional<Caller> named(String name) {
        return UserId.isOne(name) ? of(new UserId(name)) : Optional.empty();
    }
}
