package org.baoxue.access.web;

import static org.baoxue.access.Authorities.MUST_CHOOSE_PASSWORD;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.access.account.TokenScope;
import org.baoxue.access.session.SigningOut;
import org.baoxue.access.token.ByToken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;
import java.util.Set;

/// Who may reach which address.
///
/// A person has a session, by the sign-in page or an identity provider, and each request that could
/// change something proves by a token in its head that a page of ours sends it (CSRF): for
/// `/graphql` as for every other address. A program sends a token instead, and for it no cookie
/// counts; so another site, which can make a browser send a cookie, gains nothing by a token of its
/// own.
///
/// A browser that opens a page without a session is sent to the sign-in page and comes back to that
/// page; any other request is told 401, so that a program never takes a sign-in page for its
/// answer.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityRules {

    private static final String SIGN_IN_PAGE = "/sign-in.html";

    private static final String[] OPEN_TO_ALL = {
        SIGN_IN_PAGE, "/sign-in", SignInOffers.PATH, "/assets/**", "/favicon.svg", "/error"
    };

    /// What a balancer asks; it says up or down, and more only to the office.
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    /// What somebody needs to choose a password; of GraphQL the {@link Doorkeeper} lets no more
    /// through.
    private static final String[] ON_THE_WAY_IN = {"/", "/index.html", "/graphql"};

    /// All that the pages load is ours: a county's network may be closed, and nothing else is
    /// trusted. GraphiQL's editor writes styles, its fonts stand in its style sheet.
    static final String OWN_CONTENT_ONLY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; worker-src 'self' blob:; object-src 'self';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static final ReferrerPolicy OWN_REFERRER = ReferrerPolicy.SAME_ORIGIN;

    @Bean
    @Order(1)
    SecurityFilterChain forPrograms(HttpSecurity http, ByToken tokens, ByJwt jwts) {
        var read = TokenScope.READ.authority();
        var write = TokenScope.WRITE.authority();
        return http.securityMatcher(SecurityRules::hasToken)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HEALTH)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access(
                                        AuthorizationManagers.allOf(
                                                office(),
                                                AuthorityAuthorizationManager.hasAuthority(
                                                        TokenScope.METRICS.authority())))
                                .requestMatchers("/graphql")
                                .hasAnyAuthority(read, write)
                                .requestMatchers(HttpMethod.GET)
                                .hasAnyAuthority(read, write)
                                .anyRequest()
                                .hasAuthority(write))
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(_ -> recognising(tokens, jwts))
                                .authenticationEntryPoint(SecurityRules::unrecognised)
                                .accessDeniedHandler(SecurityRules::beyondTheToken))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityRules::ownContentOnly)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain forPeople(HttpSecurity http, ByProvider provider, SigningOut signingOut) {
        provider.allow(http, SIGN_IN_PAGE);
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN_TO_ALL)
                                .permitAll()
                                .requestMatchers(HEALTH)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access(AuthorizationManagers.allOf(office(), ownPassword()))
                                .requestMatchers(ON_THE_WAY_IN)
                                .authenticated()
                                .anyRequest()
                                .access(
                                        AuthorizationManagers.allOf(
                                                AuthenticatedAuthorizationManager.authenticated(),
                                                ownPassword())))
                .formLogin(form ->
                        form.loginPage(SIGN_IN_PAGE)
                                .loginProcessingUrl("/sign-in")
                                .failureHandler(new SignInAnswers(SIGN_IN_PAGE)))
                // A sign-in begins a session of its own: neither its id nor its age is an older
                // one's.
                .sessionManagement(
                        sessions -> sessions.sessionFixation(fixation -> fixation.migrateSession()))
                .logout(logout ->
                        logout.logoutUrl("/sign-out")
                                .addLogoutHandler((_, _, who) -> tell(signingOut, who))
                                .logoutSuccessUrl(SIGN_IN_PAGE + "?bye"))
                .addFilterBefore(new ForeignPages(), CsrfFilter.class)
                .csrf(csrf -> csrf.spa())
                .headers(SecurityRules::ownContentOnly)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler(new Denial(aPage(), entrance()))
                                .authenticationEntryPoint(entrance()))
                .build();
    }

    /// By its beginning alone, so that whatever is sent as a token is judged as one.
    private static boolean hasToken(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer", 0, 6);
    }

    private static AuthenticationManager recognising(ByToken tokens, ByJwt jwts) {
        return sent -> {
            var token = (BearerTokenAuthenticationToken) sent;
            return tokens.isOurs(token.getToken())
                    ? tokens.recognise(token.getToken())
                    : jwts.recognise(token);
        };
    }

    /// The challenge stands in a head; the body, as for every refusal, says why.
    private static void unrecognised(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        new BearerTokenAuthenticationEntryPoint().commence(request, response, why);
        response.sendError(response.getStatus());
    }

    private static void beyondTheToken(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        new BearerTokenAccessDeniedHandler().handle(request, response, why);
        response.sendError(response.getStatus());
    }

    private static AuthenticationEntryPoint entrance() {
        return DelegatingAuthenticationEntryPoint.builder()
                .addEntryPointFor(new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE), aPage())
                .defaultEntryPoint(
                        (_, response, _) -> response.sendError(HttpStatus.UNAUTHORIZED.value()))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> office() {
        return AuthorityAuthorizationManager.hasRole(Role.CITY_OFFICE.name());
    }

    private static AuthorizationManager<RequestAuthorizationContext> ownPassword() {
        return AuthorizationManagers.not(
                AuthorityAuthorizationManager.hasAuthority(MUST_CHOOSE_PASSWORD));
    }

    private static void tell(SigningOut signingOut, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof Caller caller) {
            signingOut.here(caller);
        }
    }

    private static void ownContentOnly(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_ONLY))
                .referrerPolicy(policy -> policy.policy(OWN_REFERRER));
    }

    /// In a cookie: whoever asks for pages without signing in fills no table of ours with sessions.
    private static CookieRequestCache pagesOnly() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(aPage());
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
}
