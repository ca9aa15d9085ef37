package org.baoxue.access;

import static org.springframework.security.core.authority.FactorGrantedAuthority.BEARER_AUTHORITY;
import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import java.util.List;
import java.util.stream.Stream;

/// What a request may do, in Spring Security's words: the caller's roles, how the caller was
/// recognised, and what a token was made for.
public final class Authorities {

    /// Has to choose a password of their own before anything else.
    public static final String MUST_CHOOSE_PASSWORD = "MUST_CHOOSE_PASSWORD";

    private Authorities() {}

    /// The caller, recognised.
    ///
    /// @param factor how, one of {@link FactorGrantedAuthority}
    /// @param more such as what a token was made for
    public static UsernamePasswordAuthenticationToken recognised(
            Caller caller, String factor, String... more) {
        var roles = caller.roles().stream().map(role -> "ROLE_" + role);
        var plain = Stream.concat(roles, Stream.of(more)).map(SimpleGrantedAuthority::new);
        var all =
                Stream.<GrantedAuthority>concat(
                                plain, Stream.of(FactorGrantedAuthority.fromAuthority(factor)))
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, List.copyOf(all));
    }

    /// The caller, who is let through to nothing until a password is chosen.
    static UsernamePasswordAuthenticationToken mustChoosePassword(Caller caller) {
        return recognised(caller, PASSWORD_AUTHORITY, MUST_CHOOSE_PASSWORD);
    }

    public static boolean has(Authentication who, String authority) {
        return who.getAuthorities().stream()
                .anyMatch(each -> authority.equals(each.getAuthority()));
    }

    /// Where a sign-in comes from; empty where nobody knows.
    static String address(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    /// Whether a person asks, signed in here and now, not a program with a token.
    public static boolean inPerson(Authentication who) {
        return !has(who, BEARER_AUTHORITY);
    }
}
