package org.baoxue.access.token;

import static org.springframework.security.core.authority.FactorGrantedAuthority.BEARER_AUTHORITY;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.account.AccessToken;
import org.baoxue.access.account.AccessTrail;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.Accounts;
import org.baoxue.access.account.TokenScope;
import org.baoxue.shared.Outcome;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Recognises the owner of a personal access token, anew with each request: a token that is revoked
/// or whose owner is shut out opens nothing from the next request on.
@Component
public class ByToken {

    private static final Duration NOTED_AGAIN = Duration.ofHours(1);

    private final Accounts accounts;
    private final AccessTrail trail;
    private final Clock clock;

    ByToken(Accounts accounts, AccessTrail trail, Clock clock) {
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether the text looks like a token of ours.
    public boolean isOurs(String text) {
        return TokenText.isOne(text);
    }

    public Authentication recognise(String text) {
        var now = clock.instant();
        var hash = TokenText.hash(text);
        var owner = accounts.byToken(hash).filter(Account::isOpen).orElseThrow(ByToken::invalid);
        var token =
                owner.tokens().stream()
                        .filter(one -> one.hash().equals(hash) && !one.isExpired(now))
                        .findFirst()
                        .orElseThrow(ByToken::invalid);
        note(owner, token, now);
        return recognised(owner.caller(), token);
    }

    private static Authentication recognised(Caller owner, AccessToken token) {
        var scopes = token.scopes().stream().map(TokenScope::authority).toArray(String[]::new);
        return Authorities.recognised(owner, BEARER_AUTHORITY, scopes);
    }

    /// A token that was revoked meanwhile stays revoked.
    private void note(Account owner, AccessToken token, Instant now) {
        var before = token.usedAt();
        if (before == null || now.isAfter(before.plus(NOTED_AGAIN))) {
            accounts.change(
                    owner.id(),
                    trail.act("token.use", owner.id()),
                    account -> Outcome.done(account.replacing(token.hash(), one -> one.used(now))));
        }
    }

    private static InvalidBearerTokenException invalid() {
        return new InvalidBearerTokenException("no such token");
    }
}
