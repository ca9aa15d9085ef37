package org.baoxue.access;

import static org.springframework.security.core.authority.FactorGrantedAuthority.BEARER_AUTHORITY;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a request may do, in Spring Security's words: the caller's roles, how the caller was
/// recognised, and what a token was made for.
public final class Authorities {

    /// Has to choose a password of their own before anything else.
    public static final String MUST_CHOOSE_PASSWORD = "MUST_CHOOSE_PASSWORD";

    private Authorities() {}

    /// The caller, recognised by a request for itself alone.
    ///
    /// @param factor how, one of {@link FactorGrantedAuthority}
    /// @param more such as what a token was made for
    public static UsernamePasswordAuthenticationToken recognised(
            Caller caller, String factor, String... more) {
        return recognised(caller, FactorGrantedAuthority.fromAuthority(factor), more);
    }

    /// The caller, recognised for all the requests of a session.
    ///
    /// @param begun when the sign-in began, before the account was read
    public static UsernamePasswordAuthenticationToken signedIn(
            Caller caller, String factor, Instant begun, String... more) {
        var since = FactorGrantedAuthority.withAuthority(factor).issuedAt(begun).build();
        return recognised(caller, since, more);
    }

    private static UsernamePasswordAuthenticationToken recognised(
            Caller caller, FactorGrantedAuthority factor, String... more) {
        var roles = caller.roles().stream().map(role -> "ROLE_" + role);
        var plain = Stream.concat(roles, Stream.of(more)).map(SimpleGrantedAuthority::new);
        var all = Stream.<GrantedAuthority>concat(plain, Stream.of(factor)).toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, List.copyOf(all));
    }

    /// When a sign-in began; long ago where it does not say.
    public static Instant begun(Authentication who) {
        return who.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    public static boolean has(Authentication who, String authority) {
        return who.getAuthorities().stream()
                .anyMatch(each -> authority.equals(each.getAuthority()));
    }

    /// Where a sign-in comes from; empty where nobody knows.
    public static String address(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    /// Whether a person asks, signed in here and now, not a program with a token.
    public static boolean inPerson(Authentication who) {
        return !has(who, BEARER_AUTHORITY);
    }
}
