package org.baoxue.access.token;

import org.baoxue.access.AccessEnded;
import org.baoxue.access.AccessTrail;
import org.baoxue.access.Caller;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.UnknownId;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes and revokes a person's own tokens. Only the person does, signed in: a token makes no other
/// token, so that a stolen one ends when it is revoked.
@Component
class KeepingTokens {

    private static final int LONGEST_NAME = 60;

    private final AccessTokens tokens;
    private final TokenSettings settings;
    private final AccessTrail trail;
    private final Clock clock;

    KeepingTokens(AccessTokens tokens, TokenSettings settings, AccessTrail trail, Clock clock) {
        this.tokens = tokens;
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
        return tokens.findByAccountOrderByName(caller.id());
    }

    Outcome<NewToken> create(Wish wish, Caller by, boolean inPerson) {
        if (!inPerson) {
            return Outcome.refused(new NotPermitted("access.token.create"));
        }
        return fault(wish, by)
                .<Outcome<NewToken>>map(Outcome::refused)
                .orElseGet(() -> insert(wish, by));
    }

    Outcome<AccessToken> revoke(String name, Caller by, boolean inPerson) {
        if (!inPerson) {
            return Outcome.refused(new NotPermitted("access.token.revoke"));
        }
        var found = tokens.findByAccountAndName(by.id(), name);
        if (found.isEmpty()) {
            return Outcome.refused(new UnknownId("AccessToken", name));
        }
        tokens.deleteById(found.get().hash());
        trail.tell("token.revoke", by.id());
        return Outcome.done(found.get());
    }

    @EventListener
    void end(AccessEnded ended) {
        if (ended.tokensToo()) {
            tokens.deleteByAccount(ended.account());
        }
    }

    private Outcome<NewToken> insert(Wish wish, Caller by) {
        var text = TokenText.fresh();
        var now = clock.instant();
        var token =
                new AccessToken(
                        TokenText.hash(text),
                        by.id(),
                        wish.name(),
                        wish.scopes(),
                        now,
                        now.plus(Duration.ofDays(wish.days())),
                        null);
        try {
            tokens.insert(token);
        } catch (DuplicateKeyException taken) {
            return Outcome.refused(new InvalidValue("name", wish.name(), "name-already-taken"));
        }
        trail.tell("token.create", by.id());
        return Outcome.done(new NewToken(token, text));
    }

    private Optional<Refusal> fault(Wish wish, Caller by) {
        var name = wish.name();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return invalid("name", name, "not-from-1-to-" + LONGEST_NAME + "-characters");
        }
        if (wish.scopes().isEmpty()) {
            return invalid("scopes", "", "empty");
        }
        if (wish.days() < 1 || wish.days() > settings.longestDays()) {
            return invalid("days", "" + wish.days(), "not-from-1-to-" + settings.longestDays());
        }
        return of(by).size() < settings.most()
                ? Optional.empty()
                : invalid("name", name, "more-than-" + settings.most());
    }

    private static Optional<Refusal> invalid(String field, String value, String fault) {
        return Optional.of(new InvalidValue(field, value, fault));
    }
}
