package org.baoxue.access.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/// A personal access token (个人访问令牌), under the hash of its text, which nobody can get back.
///
/// @param name by which the person knows it
/// @param usedAt to the hour; null: never
public record AccessToken(
        String hash,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    public AccessToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public AccessToken used(Instant at) {
        return new AccessToken(hash, name, scopes, createdAt, expiresAt, at);
    }
}
