package org.baoxue.access.session;

import static org.baoxue.access.Authorities.MUST_CHOOSE_PASSWORD;
import static org.baoxue.access.Authorities.signedIn;
import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import org.baoxue.access.Authorities;
import org.baoxue.access.Caller;
import org.baoxue.access.account.AccessTrail;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.Accounts;
import org.baoxue.access.password.PasswordSettings;
import org.baoxue.access.tries.Tries;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Checks a sign-in name and password; the signed-in principal is a {@link Caller}.
@Component
class SigningIn implements AuthenticationProvider {

    /// Of no account's password, at the usual cost; made beforehand, since that takes as long as a
    /// sign-in.
    private static final String NOBODYS_HASH =
            "{bcrypt}$2a$10$aujHqfYpsHXP9Rt0q9YeDuAcQmVDGMlL/Jvps3Qi5YC6UP9612Tgm";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordSettings settings;
    private final Tries tries;
    private final AccessTrail trail;
    private final Clock clock;

    SigningIn(
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordSettings settings,
            Tries tries,
            AccessTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
        this.tries = tries;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var from = Authorities.address(attempt);
        tries.begin(name, from)
                .ifPresent(held -> {
                    throw new HeldBack(held);
                });
        var begun = clock.instant();
        var account = named(name);
        // An unknown name costs the same time as a wrong password, so that names cannot be found
        // out.
        var password = account == null ? null : account.password();
        var hash = password == null ? NOBODYS_HASH : password.hash();
        if (!passwords.matches(String.valueOf(attempt.getCredentials()), hash)
                || account == null
                || password == null) {
            throw wrong(name, account, from);
        }
        tries.right(name, from);
        if (!account.isOpen()) {
            throw new DisabledException("the account is closed");
        }
        trail.tell("sign-in", account.id());
        return password.mustChange(begun, settings.oldest())
                ? signedIn(account.caller(), PASSWORD_AUTHORITY, begun, MUST_CHOOSE_PASSWORD)
                : signedIn(account.caller(), PASSWORD_AUTHORITY, begun);
    }

    /// What is typed as a name may be a password: the trail is told none but an account's, and of
    /// another only that somebody tried, which takes as long.
    private BadCredentialsException wrong(String name, @Nullable Account account, String from) {
        var locks = tries.wrong(name, from);
        trail.tell(
                locks ? "sign-in.lock" : "sign-in.refuse",
                account == null ? UserId.SERVICE : account.id());
        return new BadCredentialsException("wrong name or password");
    }

    private @Nullable Account named(String name) {
        return UserId.isOne(name) ? accounts.find(new UserId(name)).orElse(null) : null;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
