package org.baoxue.access;

import org.baoxue.shared.UserId;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The accounts by their sign-in name.
interface Accounts extends Repository<Account, UserId> {

    Optional<Account> findById(UserId id);

    /// Any one.
    Optional<Account> findFirstBy();

    List<Account> findAllById(Iterable<UserId> ids);

    List<Account> findByGrantsRoleOrderById(Role role);

    List<Account> saveAll(Iterable<Account> accounts);

    Account insert(Account account);

    /// Sets another password in the place of that one; 0 where it was changed meanwhile.
    @Query("{_id: ?0, 'password.hash': ?1}")
    @Update("{$set: {password: ?2}}")
    int replacePassword(UserId id, String hashBefore, Password next);

    @Query("{_id: ?0}")
    @Update("{$set: {password: ?1}}")
    void setPassword(UserId id, Password next);

    @Query("{_id: ?0}")
    @Update("{$set: {closedAt: ?1}}")
    void close(UserId id, Instant at);

    @Query("{_id: ?0}")
    @Update("{$unset: {closedAt: 1}}")
    void reopen(UserId id);
}
