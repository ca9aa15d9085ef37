package org.baoxue.access.token;

import static org.springframework.security.core.authority.FactorGrantedAuthority.BEARER_AUTHORITY;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.Callers;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ByToken(AccessTokens tokens, Callers callers, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    record TokenUsed(UserId by, String name, Instant at) implements Recorded {
        @Override
        public String action() {
            return "access.token.use";
        }

        @Override
        public String subject() {
            return by.value();
        }
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
            events.publishEvent(new TokenUsed(token.account(), token.name(), now));
        }
    }

    private static InvalidBearerTokenException invalid() {
        return new InvalidBearerTokenException("no such token");
    }
}
