package org.baoxue.access.web;

import static org.springframework.security.core.authority.FactorGrantedAuthority.BEARER_AUTHORITY;

import org.baoxue.access.Authorities;
import org.baoxue.access.account.Callers;
import org.baoxue.access.account.TokenScope;
import org.baoxue.access.account.Vouched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// Recognises the person whom a JWT of the identity provider names, where Spring's ordinary
/// settings name its issuer; Spring checks signature, issuer, audience and time.
@Component
class ByJwt {

    private static final Logger log = LoggerFactory.getLogger(ByJwt.class);

    private final Callers callers;
    private final String nameClaim;
    private final @Nullable JwtAuthenticationProvider checking;

    ByJwt(
            Callers callers,
            ObjectProvider<JwtDecoder> decoder,
            @Value("${spring.security.oauth2.resourceserver.jwt.principal-claim-name:sub}")
                    String nameClaim,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences:}")
                    List<String> audiences) {
        this.callers = callers;
        this.nameClaim = nameClaim;
        this.checking = checking(decoder.getIfAvailable());
        if (checking != null && audiences.isEmpty()) {
            log.warn(
                    "Tokens that the identity provider made for any other service open this one"
                            + " too: set spring.security.oauth2.resourceserver.jwt.audiences");
        }
    }

    Authentication recognise(BearerTokenAuthenticationToken token) {
        var known = checking == null ? null : checking.authenticate(token);
        if (known == null) {
            throw new InvalidBearerTokenException("no such token");
        }
        return known;
    }

    private @Nullable JwtAuthenticationProvider checking(@Nullable JwtDecoder decoder) {
        if (decoder == null) {
            return null;
        }
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(this::caller);
        return provider;
    }

    private AbstractAuthenticationToken caller(Jwt token) {
        return vouched(token)
                .flatMap(callers::of)
                .map(caller ->
                        Authorities.recognised(
                                caller,
                                BEARER_AUTHORITY,
                                TokenScope.READ.authority(),
                                TokenScope.WRITE.authority()))
                .orElseThrow(() -> new InvalidBearerTokenException("no account of that name"));
    }

    private Optional<Vouched> vouched(Jwt token) {
        var name = token.getClaimAsString(nameClaim);
        var issuer = token.getClaimAsString(JwtClaimNames.ISS);
        var subject = token.getSubject();
        return name == null || issuer == null || subject == null
                ? Optional.empty()
                : Optional.of(new Vouched(name, issuer, subject));
    }
}
