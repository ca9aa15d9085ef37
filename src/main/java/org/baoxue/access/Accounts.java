package org.baoxue.access;

import org.baoxue.shared.UserId;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The accounts by their sign-in name.
public interface Accounts extends Repository<Account, UserId> {

    Optional<Account> findById(UserId id);

    List<Account> findAllById(Iterable<UserId> ids);

    List<Account> findByRolesContains(Role role);

    Account save(Account account);

    boolean existsById(UserId id);

    List<Account> saveAll(Iterable<Account> accounts);

    List<Account> findByIdIn(Collection<UserId> ids);
}
