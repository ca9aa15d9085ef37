package org.baoxue.access;

import org.baoxue.access.People.NewAccount;
import org.baoxue.shared.UserId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Set;

/// Opens the first account where there is none, and tells its password once, on the console: it is
/// in no file and no log, and opens nothing but the choice of another.
@Component
class FirstAdministrator {

    private static final UserId ID = new UserId("admin");
    private static final NewAccount ADMINISTRATOR =
            new NewAccount(ID, "系统管理员", Set.of(Grant.everywhere(Role.ADMINISTRATOR)), Set.of());

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AccessTrail trail;
    private final Clock clock;

    FirstAdministrator(
            Accounts accounts, PasswordEncoder passwords, AccessTrail trail, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (!accounts.areNone()) {
            return;
        }
        var text = GivenPasswords.fresh();
        var password = Password.given(passwords.encode(text), clock.instant());
        var opened =
                accounts.insert(
                        Account.opened(ADMINISTRATOR, password),
                        trail.act("account.open", UserId.SERVICE));
        if (!opened) {
            return; // by another instance, which tells its password
        }
        System.out.printf(
                "%n  No account yet. The first administrator signs in as %s with the one-time"
                        + " password%n%n      %s%n%n  尚无账号。首任管理员请以用户名 %s 和上述一次性密码登录，登录后须设新密码。%n%n",
                ID, text, ID);
    }
}
