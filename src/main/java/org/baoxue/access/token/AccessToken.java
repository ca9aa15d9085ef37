package org.baoxue.access.token;

import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.Set;

/// A personal access token (个人访问令牌), under the hash of its text, which nobody can get back.
///
/// @param name by which the person knows it
/// @param usedAt to the hour; null: never
@Document("accessTokens")
public record AccessToken(
        @Id String hash,
        UserId account,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    public AccessToken {
        scopes = Set.copyOf(scopes);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
