package org.baoxue.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Gives each request an id, which stands in every line that is logged for it and in the answer's
/// head. One that a balancer or a phone gave already is kept, if it is a UUID, with hyphens or
/// without: anything shorter might be somebody's number or name, which belongs into no log.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /// Its name in the log.
    static final String KEY = "request";

    private static final Pattern HARMLESS =
            Pattern.compile(
                    "\\p{XDigit}{8}(-?)\\p{XDigit}{4}(\\1\\p{XDigit}{4}){2}\\1\\p{XDigit}{12}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id =
                request.getAttribute(HEADER) instanceof String known
                        ? known
                        : id(request.getHeader(HEADER));
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    /// A request that another thread goes on with keeps its id.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static String id(@Nullable String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
