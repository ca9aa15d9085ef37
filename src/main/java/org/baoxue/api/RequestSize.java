package org.baoxue.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;

/// Reads no GraphQL request that is larger than one may be, whether it says its size or not.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestSize extends OncePerRequestFilter {

    /// However its address is written: `/%67raphql` is routed there too.
    static final RequestMatcher ENDPOINT = PathPatternRequestMatcher.pathPattern("/graphql");

    private final long most;

    RequestSize(QuerySettings settings) {
        this.most = settings.size().toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ENDPOINT.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        var told = request.getContentLengthLong() >= 0;
        chain.doFilter(told ? request : new Bounded(request, most), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most);
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream within;
        private long left;

        BoundedStream(ServletInputStream within, long most) {
            this.within = within;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var next = within.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = within.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
        }

        @Override
        public boolean isFinished() {
            return within.isFinished();
        }

        @Override
        public boolean isReady() {
            return within.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            within.setReadListener(listener);
        }
    }
}
