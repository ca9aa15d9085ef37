package org.baoxue.access.token;

import org.baoxue.access.Caller;
import org.baoxue.access.account.AccessToken;
import org.baoxue.access.account.AccessTrail;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.Accounts;
import org.baoxue.access.account.TokenScope;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.UnknownId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Makes and revokes a person's own tokens. Only the person does, signed in: a token makes no other
/// token, so that a stolen one ends when it is revoked.
@Component
class KeepingTokens {

    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final TokenSettings settings;
    private final AccessTrail trail;
    private final Clock clock;

    KeepingTokens(Accounts accounts, TokenSettings settings, AccessTrail trail, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /// What a token is to be.
    record Wish(String name, Set<TokenScope> scopes, int days) {}

    /// A new token with its text, which is told this once.
    record NewToken(AccessToken token, String text) {

        /// Without its text, so that it reaches no log.
        @Override
        public String toString() {
            return "NewToken[" + token.name() + "]";
        }
    }

    List<AccessToken> of(Caller caller) {
        return accounts.find(caller.id()).map(Account::tokens).orElseGet(List::of).stream()
                .sorted(Comparator.comparing(AccessToken::name))
                .toList();
    }

    Outcome<NewToken> create(Wish wish, Caller by, boolean inPerson) {
        if (!inPerson) {
            return Outcome.refused(new NotPermitted("access.token.create"));
        }
        var text = TokenText.fresh();
        var token = token(wish, text);
        return change(
                        "token.create",
                        by,
                        account ->
                                fault(wish, account)
                                        .<Outcome<Account>>map(Outcome::refused)
                                        .orElseGet(() -> Outcome.done(account.with(token))))
                .map(_ -> new NewToken(token, text));
    }

    Outcome<AccessToken> revoke(String name, Caller by, boolean inPerson) {
        if (!inPerson) {
            return Outcome.refused(new NotPermitted("access.token.revoke"));
        }
        var revoked = new AtomicReference<AccessToken>();
        return change(
                        "token.revoke",
                        by,
                        account -> {
                            var token = account.token(name);
                            token.ifPresent(revoked::set);
                            return token.map(account::without)
                                    .map(Outcome::done)
                                    .orElseGet(() ->
                                            Outcome.refused(new UnknownId("AccessToken", name)));
                        })
                .map(_ -> revoked.get());
    }

    private Outcome<Account> change(
            String act, Caller by, Function<Account, Outcome<Account>> change) {
        return accounts.change(by.id(), trail.act(act, by.id()), change);
    }

    private AccessToken token(Wish wish, String text) {
        var now = clock.instant();
        var end = now.plus(Duration.ofDays(wish.days()));
        return new AccessToken(TokenText.hash(text), wish.name(), wish.scopes(), now, end, null);
    }

    private Optional<Refusal> fault(Wish wish, Account of) {
        var name = wish.name();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return invalid("name", name, "not-from-1-to-" + LONGEST_NAME + "-characters");
        }
        if (of.token(name).isPresent()) {
            return invalid("name", name, "name-already-taken");
        }
        if (wish.scopes().isEmpty()) {
            return invalid("scopes", "", "empty");
        }
        if (wish.days() < 1 || wish.days() > settings.longestDays()) {
            return invalid("days", "" + wish.days(), "not-from-1-to-" + settings.longestDays());
        }
        return of.tokens().size() < settings.most()
                ? Optional.empty()
                : invalid("name", name, "more-than-" + settings.most());
    }

    private static Optional<Refusal> invalid(String field, String value, String fault) {
        return Optional.of(new InvalidValue(field, value, fault));
    }
}
