package org.baoxue.access.web;

import static org.baoxue.access.Authorities.MUST_CHOOSE_PASSWORD;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.access.Authorities;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;

/// Sends a browser whose person has to choose a password to the page for it, and tells a program
/// the same by a code; everybody else is told 403.
final class Denial implements AccessDeniedHandler {

    private static final String PASSWORD_PAGE = "/#/password";

    private final AccessDeniedHandler usual = new AccessDeniedHandlerImpl();
    private final RequestMatcher aPage;

    Denial(RequestMatcher aPage) {
        this.aPage = aPage;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !Authorities.has(who, MUST_CHOOSE_PASSWORD)) {
            usual.handle(request, response, denied);
        } else if (aPage.matches(request)) {
            response.sendRedirect(PASSWORD_PAGE);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(UTF_8.name());
            response.getWriter().write("{\"code\":\"password-change-needed\"}");
        }
    }
}
