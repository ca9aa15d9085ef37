package org.baoxue.access.account;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.password.Password;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.UserId;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The people who have accounts, as the other modules see them.
@Component
@NamedInterface("account")
public class People {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AccessTrail trail;
    private final Clock clock;

    People(Accounts accounts, PasswordEncoder passwords, AccessTrail trail, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /// An account to be opened.
    public record NewAccount(UserId id, String name, Set<Grant> grants, Set<String> belongsTo) {}

    /// Opens the accounts that do not exist yet, all with one password; the others stay as they
    /// are.
    ///
    /// @return how many were opened
    public int open(Collection<NewAccount> opened, String password) {
        return open(opened, password, false);
    }

    /// The same, but each person must choose another password at the first sign-in.
    public int openWithFirstPassword(Collection<NewAccount> opened, String password) {
        return open(opened, password, true);
    }

    private int open(Collection<NewAccount> opened, String text, boolean given) {
        var standing = find(opened.stream().map(NewAccount::id).toList()).keySet();
        var fresh = opened.stream().filter(account -> !standing.contains(account.id())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        var password = new Password(passwords.encode(text), clock.instant(), given, List.of());
        var act = trail.act("account.open", UserId.SERVICE);
        return (int)
                fresh.stream()
                        .filter(one -> accounts.insert(Account.opened(one, password), act))
                        .count();
    }

    /// The accounts of the ids that exist.
    public Map<UserId, Account> find(Collection<UserId> ids) {
        return accounts.find(ids).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /// All who may inspect in a county, by sign-in name.
    public List<Account> inspectors(CountyId county) {
        return accounts.having(Role.INSPECTOR).stream()
                .filter(person -> person.inspectsIn(county))
                .toList();
    }
}
