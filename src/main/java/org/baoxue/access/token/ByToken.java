package org.baoxue.access.token;

import static org.springframework.security.core.authority.FactorGrantedAuthority.BEARER_AUTHORITY;

import org.baoxue.access.AccessTrail;
import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.Callers;
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

    private final AccessTokens tokens;
    private final Callers callers;
    private final AccessTrail trail;
    private final Clock clock;

    ByToken(AccessTokens tokens, Callers callers, AccessTrail trail, Clock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether the text looks like a token of ours.
    public boolean isOurs(String text) {
        return TokenText.isOne(text);
    }

    public Authentication recognise(String text) {
        var now = clock.instant();
        var token =
                tokens.findById(TokenText.hash(text))
                        .filter(found -> !found.isExpired(now))
                        .orElseThrow(ByToken::invalid);
        var owner = callers.of(token.account()).orElseThrow(ByToken::invalid);
        note(token, now);
        return recognised(owner, token);
    }

    private static Authentication recognised(Caller owner, AccessToken token) {
        var scopes = token.scopes().stream().map(TokenScope::authority).toArray(String[]::new);
        return Authorities.recognised(owner, BEARER_AUTHORITY, scopes);
    }

    private void note(AccessToken token, Instant now) {
        var before = token.usedAt();
        if (before == null || now.isAfter(before.plus(NOTED_AGAIN))) {
            tokens.noteUse(token.hash(), now);
            trail.tell("token.use", token.account());
        }
    }

    private static InvalidBearerTokenException invalid() {
        return new InvalidBearerTokenException("no such token");
    }
}
