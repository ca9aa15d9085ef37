package org.baoxue.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.access.HeldBack;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import java.io.IOException;

/// Sends whoever could not sign in back to the page, which words the reason: `?wrong`, or how many
/// seconds a try must wait, `?wait=4`, or how many the account or the address is locked,
/// `?locked=1800`.
final class SignInAnswers implements AuthenticationFailureHandler {

    private final String page;

    SignInAnswers(String page) {
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (failure instanceof HeldBack back) {
            var held = back.held();
            var seconds = String.valueOf(held.pause().plusMillis(999).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            response.sendRedirect(page + (held.locked() ? "?locked=" : "?wait=") + seconds);
        } else {
            response.sendRedirect(page + "?wrong");
        }
    }
}
