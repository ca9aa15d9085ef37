package org.baoxue.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.access.session.HeldBack;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import java.io.IOException;

/// Sends whoever could not sign in back to the page, which words the reason: `?wrong`, or how many
/// seconds a try must wait, `?wait=4`, or how many the account or the address is locked,
/// `?locked=1800`; `?closed` is told only to who knows the password, `?unknown` and `?failed` to
/// who was sent back by an identity provider.
final class SignInAnswers implements AuthenticationFailureHandler {

    /// The provider knows the person, but there is no account here.
    static final String UNKNOWN = "unknown_account";

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
            response.sendRedirect(page + "?" + reason(failure));
        }
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case DisabledException _ -> "closed";
            case OAuth2AuthenticationException from ->
                    from.getError().getErrorCode().equals(UNKNOWN) ? "unknown" : "failed";
            default -> "wrong";
        };
    }
}
