package org.baoxue.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.shared.Network;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;

/// Tells a caller who asks too often when to ask again: queries, pieces of photos and papers alike.
/// A person counts once, from however many places; who has not signed in counts by address. It
/// stands behind the sign-in, which slows wrong tries down by itself.
@Component
class CallRate extends OncePerRequestFilter {

    private final RateSettings most;
    private final Cache<String, Bucket> callers;

    CallRate(RateSettings most) {
        this.most = most;
        // Whoever has rested this long has a full bucket again: nothing is forgotten too early.
        var rested = Duration.ofSeconds(most.burst() / most.perSecond() + 1);
        this.callers = Caffeine.newBuilder().expireAfterAccess(rested).build();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var taken = callers.get(caller(request), _ -> full()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        var wait = 1 + Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(most.burst())
                                .refillGreedy(most.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private static String caller(HttpServletRequest request) {
        var person = request.getUserPrincipal();
        return person == null ? "from " + Network.of(request.getRemoteAddr()) : person.getName();
    }
}
