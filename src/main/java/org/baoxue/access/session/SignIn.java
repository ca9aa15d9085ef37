package org.baoxue.access.session;

import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import org.baoxue.access.Authorities;
import org.baoxue.access.password.PasswordSettings;
import org.springframework.security.core.Authentication;

/// How the caller was recognised, and what a password must be like.
///
/// @param mustChangePassword whether nothing else is answered before
record SignIn(Way way, boolean mustChangePassword, PasswordSettings passwordRules) {

    /// How a caller can be recognised.
    enum Way {
        /// By name and password.
        PASSWORD,
        /// By an identity provider.
        PROVIDER,
        /// By a token, which no person has to be there for.
        TOKEN
    }

    static SignIn of(Authentication how, PasswordSettings rules) {
        return new SignIn(way(how), Authorities.has(how, Authorities.MUST_CHOOSE_PASSWORD), rules);
    }

    private static Way way(Authentication how) {
        if (!Authorities.inPerson(how)) {
            return Way.TOKEN;
        }
        return Authorities.has(how, PASSWORD_AUTHORITY) ? Way.PASSWORD : Way.PROVIDER;
    }
}
