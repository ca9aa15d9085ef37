package org.baoxue.access.token;

import org.baoxue.shared.UserId;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tokens by the hash of their text.
interface AccessTokens extends Repository<AccessToken, String> {

    Optional<AccessToken> findById(String hash);

    List<AccessToken> findByAccountOrderByName(UserId account);

    Optional<AccessToken> findByAccountAndName(UserId account, String name);

    AccessToken insert(AccessToken token);

    /// A token that was revoked meanwhile stays revoked.
    @Query("{_id: ?0}")
    @Update("{$set: {usedAt: ?1}}")
    void noteUse(String hash, Instant at);

    void deleteById(String hash);

    void deleteByAccount(UserId account);
}
