package org.baoxue.access;

import org.baoxue.shared.UserId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.util.List;

/// Checks a sign-in name and password; the signed-in principal is a {@link Caller}.
@Component
class SigningIn implements AuthenticationProvider {

    /// Of no account's password, at the usual cost; made beforehand, since that takes as long as a
    /// sign-in.
    private static final String NOBODYS_HASH =
            "$2a$10$aujHqfYpsHXP9Rt0q9YeDuAcQmVDGMlL/Jvps3Qi5YC6UP9612Tgm";

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    SigningIn(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var account = named(attempt.getName());
        // An unknown name costs the same time as a wrong password, so that names cannot be found
        // out.
        var hash = account == null ? NOBODYS_HASH : account.passwordHash();
        if (!passwords.matches(String.valueOf(attempt.getCredentials()), hash) || account == null) {
            throw new BadCredentialsException("wrong name or password");
        }
        var authorities =
                account.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                account.caller(), null, List.copyOf(authorities));
    }

    private @org.jspecify.annotations.Nullable Account named(String name) {
        try {
            return accounts.findById(new UserId(name)).orElse(null);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
