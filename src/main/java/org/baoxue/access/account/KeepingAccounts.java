package org.baoxue.access.account;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.OperationRules;
import org.baoxue.access.Reach;
import org.baoxue.access.Role;
import org.baoxue.access.password.GivenPasswords;
import org.baoxue.access.password.Password;
import org.baoxue.access.password.PasswordSettings;
import org.baoxue.access.tries.Tries;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// An administrator opens accounts, closes them and opens them again, and gives a new first
/// password to who forgot theirs: accounts that reach nothing beyond the administrator's own scope.
/// Safe to repeat, but for a password, which is told only once.
@Component
class KeepingAccounts {

    private static final int LONGEST_NAME = 40;
    private static final String ID_TAKEN = "already-taken";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordSettings settings;
    private final OperationRules rules;
    private final Tries tries;
    private final AccessTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepingAccounts(
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordSettings settings,
            OperationRules rules,
            Tries tries,
            AccessTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
        this.rules = rules;
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
        var fault = fault(wanted, reach(by));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        var text = GivenPasswords.fresh();
        var password = Password.given(passwords.encode(text), clock.instant());
        var account = Account.opened(wanted, password);
        return accounts.insert(account, trail.act("account.open", by.id()))
                ? Outcome.done(new OpenedAccount(account, text))
                : same(wanted);
    }

    /// What the person may do is another from the next request on: who is signed in signs in anew.
    Outcome<Account> correct(People.NewAccount wanted, Caller by) {
        var fault = fault(wanted, reach(by));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        return change(
                        "account.correct",
                        wanted.id(),
                        by,
                        account -> account.isAs(wanted) ? account : account.corrected(wanted))
                .map(account -> {
                    events.publishEvent(new AccessEnded(wanted.id()));
                    return account;
                });
    }

    /// Who keeps accounts does nothing else, so that nobody gives themselves children's data.
    private static Optional<InvalidValue> fault(People.NewAccount wanted, Reach reach) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            var fault = "not-from-1-to-" + LONGEST_NAME + "-characters";
            return Optional.of(new InvalidValue("name", wanted.name(), fault));
        }
        if (wanted.id().equals(UserId.SERVICE)) {
            return Optional.of(new InvalidValue("id", wanted.id().value(), ID_TAKEN));
        }
        if (wanted.grants().isEmpty()) {
            return Optional.of(new InvalidValue("grants", "", "missing"));
        }
        var roles = wanted.grants().stream().map(Grant::role).collect(Collectors.toSet());
        if (roles.contains(Role.ADMINISTRATOR) && roles.size() > 1) {
            var fault = "keeps-accounts-and-nothing-else";
            return Optional.of(new InvalidValue("grants", Role.ADMINISTRATOR.name(), fault));
        }
        return wanted.grants().stream()
                .map(Grant::scope)
                .filter(scope -> !reach.holds(scope))
                .findFirst()
                .map(scope -> new InvalidValue("grants", scope.value(), "beyond-your-scope"));
    }

    Outcome<OpenedAccount> resetPassword(UserId id, Caller by) {
        var text = GivenPasswords.fresh();
        var hash = passwords.encode(text);
        return change(
                        "account.reset-password",
                        id,
                        by,
                        account -> account.given(next(account, hash)))
                .map(account -> {
                    tries.forget(id.value());
                    events.publishEvent(new AccessEnded(id));
                    return new OpenedAccount(account, text);
                });
    }

    private Password next(Account account, String hash) {
        var before = account.password();
        return before == null
                ? Password.given(hash, clock.instant())
                : before.givenAnew(hash, clock.instant(), settings.remembered());
    }

    Outcome<Account> close(UserId id, Caller by) {
        return change(
                        "account.close",
                        id,
                        by,
                        account -> account.isOpen() ? account.closed(clock.instant()) : account)
                .map(account -> {
                    events.publishEvent(new AccessEnded(id));
                    return account;
                });
    }

    Outcome<Account> reopen(UserId id, Caller by) {
        return change(
                "account.reopen",
                id,
                by,
                account -> account.isOpen() ? account : account.reopened());
    }

    /// Nobody does it to the own account, so that one administrator always remains.
    private Outcome<Account> change(
            String act, UserId id, Caller by, UnaryOperator<Account> change) {
        var reach = reach(by);
        return id.equals(by.id())
                ? Outcome.refused(new InvalidValue("id", id.value(), "ones-own-account"))
                : accounts.change(
                        id,
                        trail.act(act, by.id()),
                        account ->
                                isWithin(account, reach)
                                        ? Outcome.done(change.apply(account))
                                        : Outcome.refused(new UnknownId("Account", id.value())));
    }

    /// One that may do nothing lies nowhere.
    private static boolean isWithin(Account account, Reach reach) {
        return reach.isEverywhere()
                || (!account.grants().isEmpty()
                        && account.grants().stream().map(Grant::scope).allMatch(reach::holds));
    }

    /// The same for all that is done to accounts.
    private Reach reach(Caller by) {
        return rules.reach(by, "Mutation.createAccount");
    }

    private Outcome<OpenedAccount> same(People.NewAccount wanted) {
        var standing = accounts.find(wanted.id()).orElseThrow();
        return standing.isAs(wanted)
                ? Outcome.done(new OpenedAccount(standing, null))
                : Outcome.refused(new InvalidValue("id", wanted.id().value(), ID_TAKEN));
    }
}
