package org.baoxue.access;

import org.baoxue.shared.UserId;
import org.springframework.data.repository.Repository;

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
}
