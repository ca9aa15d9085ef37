package org.baoxue.access.web;

import static org.baoxue.access.Authorities.MUST_CHOOSE_PASSWORD;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.access.Authorities;
import org.baoxue.api.RefusalCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;

/// Sends a browser whose person has to choose a password to the page for it, and tells a program
/// the same by a code. Whoever has not signed in is told to, unless that is what he is about;
/// everybody else is told 403.
final class Denial implements AccessDeniedHandler {

    private static final String PASSWORD_PAGE = "/#/password";
    private static final RequestMatcher SIGNING_IN =
            PathPatternRequestMatcher.pathPattern("/sign-in");

    private final AccessDeniedHandler usual = new AccessDeniedHandlerImpl();
    private final RequestMatcher aPage;
    private final AuthenticationEntryPoint entrance;

    Denial(RequestMatcher aPage, AuthenticationEntryPoint entrance) {
        this.aPage = aPage;
        this.entrance = entrance;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null && !SIGNING_IN.matches(request)) {
            entrance.commence(
                    request, response, new InsufficientAuthenticationException("nobody", denied));
        } else if (who == null || !Authorities.has(who, MUST_CHOOSE_PASSWORD)) {
            usual.handle(request, response, denied);
        } else if (aPage.matches(request)) {
            response.sendRedirect(PASSWORD_PAGE);
        } else {
            RefusalCode.send(request, response, HttpStatus.FORBIDDEN, "password-change-needed");
        }
    }
}
