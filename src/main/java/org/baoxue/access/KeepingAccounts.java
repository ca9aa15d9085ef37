package org.baoxue.access;

import org.baoxue.access.tries.Tries;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// The administrator opens accounts, closes them and opens them again, and gives a new first
/// password to who forgot theirs. Safe to repeat, but for a password, which is told only once.
@Component
class KeepingAccounts {

    private static final int LONGEST_NAME = 40;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordSettings settings;
    private final Tries tries;
    private final AccessTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepingAccounts(
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordSettings settings,
            Tries tries,
            AccessTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
        this.tries = tries;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// An account, and the password that the person begins with.
    ///
    /// @param firstPassword told once; null: the account stood already
    record OpenedAccount(Account account, @Nullable String firstPassword) {

        /// Without the password, so that it reaches no log.
        @Override
        public String toString() {
            return "OpenedAccount[" + account.id() + "]";
        }
    }

    Outcome<OpenedAccount> create(People.NewAccount wanted, Caller by) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            return Outcome.refused(
                    new InvalidValue(
                            "name",
                            wanted.name(),
                            "not-from-1-to-" + LONGEST_NAME + "-characters"));
        }
        var text = GivenPasswords.fresh();
        var password = Password.given(passwords.encode(text), clock.instant());
        var account = Account.opened(wanted, password);
        try {
            accounts.insert(account);
        } catch (DuplicateKeyException stands) {
            return same(wanted);
        }
        tell("open", account.id(), by);
        return Outcome.done(new OpenedAccount(account, text));
    }

    Outcome<OpenedAccount> resetPassword(UserId id, Caller by) {
        return kept(id, by)
                .then(account -> {
                    var text = GivenPasswords.fresh();
                    var hash = passwords.encode(text);
                    var before = account.password();
                    var next =
                            before == null
                                    ? Password.given(hash, clock.instant())
                                    : before.givenAnew(
                                            hash, clock.instant(), settings.remembered());
                    accounts.setPassword(id, next);
                    tries.forget(id.value());
                    end("reset-password", id, by);
                    return Outcome.done(new OpenedAccount(account, text));
                });
    }

    Outcome<Account> close(UserId id, Caller by) {
        return kept(id, by)
                .then(account -> {
                    if (!account.isOpen()) {
                        return Outcome.done(account);
                    }
                    accounts.close(id, clock.instant());
                    end("close", id, by);
                    return read(id);
                });
    }

    Outcome<Account> reopen(UserId id, Caller by) {
        return kept(id, by)
                .then(account -> {
                    if (!account.isOpen()) {
                        accounts.reopen(id);
                        tell("reopen", id, by);
                    }
                    return read(id);
                });
    }

    /// Nobody does it to the own account, so that one administrator always remains.
    private Outcome<Account> kept(UserId id, Caller by) {
        if (id.equals(by.id())) {
            return Outcome.refused(new InvalidValue("id", id.value(), "ones-own-account"));
        }
        return read(id);
    }

    private Outcome<Account> read(UserId id) {
        return accounts.findById(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new UnknownId("Account", id.value())));
    }

    private Outcome<OpenedAccount> same(People.NewAccount wanted) {
        var standing = accounts.findById(wanted.id()).orElseThrow();
        return standing.isAs(wanted)
                ? Outcome.done(new OpenedAccount(standing, null))
                : Outcome.refused(new InvalidValue("id", wanted.id().value(), "already-taken"));
    }

    private void end(String act, UserId id, Caller by) {
        tell(act, id, by);
        events.publishEvent(new AccessEnded(id, true));
    }

    private void tell(String act, UserId id, Caller by) {
        trail.tell("account." + act, id, by.id());
    }
}
