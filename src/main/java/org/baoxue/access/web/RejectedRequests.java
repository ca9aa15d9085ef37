package org.baoxue.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.List;

/// Answers a request whose address is a trick, which comes to no rule and so past no writer of
/// headers: the page that says so is guarded like every other.
@Component
class RejectedRequests implements RequestRejectedHandler {

    private static final List<HeaderWriter> HEADERS =
            List.of(
                    new XContentTypeOptionsHeaderWriter(),
                    new XFrameOptionsHeaderWriter(),
                    new ReferrerPolicyHeaderWriter(SecurityRules.OWN_REFERRER),
                    new ContentSecurityPolicyHeaderWriter(SecurityRules.OWN_CONTENT_ONLY));

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejected)
            throws IOException {
        HEADERS.forEach(header -> header.writeHeaders(request, response));
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
