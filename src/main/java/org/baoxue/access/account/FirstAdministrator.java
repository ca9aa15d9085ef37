package org.baoxue.access.account;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.access.password.GivenPasswords;
import org.baoxue.access.password.Password;
import org.baoxue.shared.UserId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Set;

/// Opens the first account where there is none, and tells its password once, on the console: it is
/// in no file and no log, and opens nothing but the choice of another.
///
/// It is told before the account is stored: a start that breaks off between the two tells another
/// the next time, and never leaves an account behind whose password nobody knows.
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
        System.out.printf(
                "%n  No account yet. The first administrator signs in as %s with the one-time"
                        + " password%n%n      %s%n%n  尚无账号。首任管理员请以用户名 %s 和上述一次性密码登录，登录后须设新密码。%n%n",
                ID, text, ID);
        var opened =
                accounts.insert(
                        Account.opened(ADMINISTRATOR, password),
                        trail.act("account.open", UserId.SERVICE));
        if (!opened) {
            System.out.printf(
                    "  Another instance was faster: its password counts.%n"
                            + "  另一实例已先行建立账号，以其显示的密码为准。%n%n");
        }
    }
}
