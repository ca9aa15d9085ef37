package org.baoxue.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;

import java.io.IOException;

/// Refuses a request for a reason that its status does not tell.
public final class RefusalCode {

    static final String ATTRIBUTE = RefusalCode.class.getName();

    private RefusalCode() {}

    /// Ends the request.
    ///
    /// @param code stable; its wording stands in `messages*.properties` under `error.<code>`
    public static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code)
            throws IOException {
        request.setAttribute(ATTRIBUTE, code);
        response.sendError(status.value());
    }
}
