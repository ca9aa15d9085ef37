package org.baoxue.access.web;

import static org.springframework.security.config.Customizer.withDefaults;

import org.baoxue.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.util.Set;

/// Who may reach which address: a session by the sign-in page, or name and password with each
/// request.
///
/// A browser that opens a page without a session is sent to the sign-in page and comes back to that
/// page; any other request is told 401, so that a program never takes a sign-in page for its
/// answer.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityRules {

    private static final String SIGN_IN_PAGE = "/sign-in.html";

    /// What a balancer asks; it says up or down, and more only to the office.
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    /// All that the pages load is ours: a county's network may be closed, and nothing else is
    /// trusted. GraphiQL's editor writes styles, its fonts stand in its style sheet.
    private static final String OWN_CONTENT_ONLY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; worker-src 'self' blob:; object-src 'self';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        var byPassword = new RequestHeaderRequestMatcher("Authorization");
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        SIGN_IN_PAGE,
                                        "/sign-in",
                                        "/assets/**",
                                        "/favicon.svg",
                                        "/error")
                                .permitAll()
                                .requestMatchers(HEALTH)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Role.CITY_OFFICE.name())
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage(SIGN_IN_PAGE)
                                .loginProcessingUrl("/sign-in")
                                .failureHandler(new SignInAnswers(SIGN_IN_PAGE)))
                // A sign-in begins a session of its own: neither its id nor its age is an older
                // one's.
                .sessionManagement(
                        sessions -> sessions.sessionFixation(fixation -> fixation.migrateSession()))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN_PAGE + "?bye"))
                .httpBasic(withDefaults())
                // A request that carries its own password cannot be forged by another site.
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(byPassword))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(OWN_CONTENT_ONLY)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling ->
                        handling.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE), aPage())
                                .defaultAuthenticationEntryPointFor(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                        AnyRequestMatcher.INSTANCE))
                .build();
    }

    @SuppressWarnings("NullAway") // null is how one says: add no parameter to the address
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(aPage());
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static RequestMatcher aPage() {
        var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return page;
    }

    /// Timing each filter of each request costs more than it tells.
    @Bean
    SecurityObservationSettings filtersAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    /// Hashes name their kind, so that a better one can follow; those without a name are bcrypt's.
    @Bean
    PasswordEncoder passwordEncoder() {
        var encoder =
                (DelegatingPasswordEncoder)
                        PasswordEncoderFactories.createDelegatingPasswordEncoder();
        encoder.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
        return encoder;
    }
}
