package org.baoxue.shared.store;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// With which roles and from where the current request was made.
///
/// @param address behind a balancer that of the person, where `server.forward-headers-strategy`
///   says so
record Origin(List<String> roles, @Nullable String address) {

    private static final String ROLE = "ROLE_";

    static Origin current() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return new Origin(person == null ? List.of() : roles(person), remoteAddress());
    }

    private static List<String> roles(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(authority -> authority.startsWith(ROLE))
                .map(role -> role.substring(ROLE.length()))
                .sorted()
                .toList();
    }

    private static @Nullable String remoteAddress() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(request -> ((ServletRequestAttributes) request).getRequest().getRemoteAddr())
                .orElse(null);
    }
}
