package org.baoxue.access.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.access.account.Callers;
import org.baoxue.access.account.Vouched;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.StreamSupport;

/// Sign-in by a county's identity provider (OpenID Connect), where Spring's ordinary settings
/// register one.
///
/// The provider says who a person is; what the person may do is said by the account of that name
/// here, and nobody comes in without one. Of the sign-in only the caller is kept, no token of the
/// provider's.
@Component
class ByProvider {

    private final Callers callers;
    private final @Nullable ClientRegistrationRepository registrations;

    ByProvider(Callers callers, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.callers = callers;
        this.registrations = registrations.getIfAvailable();
    }

    /// A provider as the sign-in page offers it.
    record Offer(String name, String href) {}

    List<Offer> offers() {
        return registrations instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(one ->
                                new Offer(
                                        one.getClientName(),
                                        "/oauth2/authorization/" + one.getRegistrationId()))
                        .toList()
                : List.of();
    }

    void allow(HttpSecurity http, String signInPage) {
        if (registrations != null) {
            http.oauth2Login(login ->
                    login.loginPage(signInPage)
                            .failureHandler(new SignInAnswers(signInPage))
                            .withObjectPostProcessor(keepingOnlyTheCaller())
                            .authorizedClientRepository(new NoTokens())
                            .userInfoEndpoint(info ->
                                    info.oidcUserService(known(new OidcUserService()))
                                            .userService(known(new DefaultOAuth2UserService()))));
        }
    }

    /// Spring Security sets the repository of its own before it lets filters be changed.
    private ObjectPostProcessor<OAuth2LoginAuthenticationFilter> keepingOnlyTheCaller() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                filter.setSecurityContextRepository(new OnlyTheCaller());
                return filter;
            }
        };
    }

    private <R extends OAuth2UserRequest, U extends OAuth2User> OAuth2UserService<R, U> known(
            OAuth2UserService<R, U> asked) {
        return request -> {
            var user = asked.loadUser(request);
            var registration = request.getClientRegistration().getRegistrationId();
            if (user == null || callers.of(vouched(user, registration)).isEmpty()) {
                throw new OAuth2AuthenticationException(SignInAnswers.UNKNOWN);
            }
            return user;
        };
    }

    /// A provider that does not speak OpenID Connect is known by its registration here.
    private static Vouched vouched(OAuth2User user, String registration) {
        return user instanceof OidcUser oidc
                ? new Vouched(
                        user.getName(),
                        requireNonNull(oidc.getIssuer()).toString(),
                        requireNonNull(oidc.getSubject()))
                : new Vouched(user.getName(), registration, user.getName());
    }

    /// Keeps in the session what the rest of the service understands.
    private final class OnlyTheCaller extends HttpSessionSecurityContextRepository {

        @Override
        public void saveContext(
                SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
            var user = context.getAuthentication();
            var kept = new SecurityContextImpl();
            if (user instanceof OAuth2AuthenticationToken signedIn) {
                kept.setAuthentication(
                        callers.signedInByProvider(
                                vouched(
                                        signedIn.getPrincipal(),
                                        signedIn.getAuthorizedClientRegistrationId())));
            }
            super.saveContext(kept, request, response);
        }
    }

    /// Nothing is asked of the provider in the person's name, so no token of the person's is kept.
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // so says Spring Security
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
