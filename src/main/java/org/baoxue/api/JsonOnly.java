package org.baoxue.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/// GraphQL is asked in JSON by `POST` and answers in JSON; whatever else is asked for is refused
/// before any of it is read. (Spring also serves streams of events, and says only after it has
/// carried out a mutation that they are for subscriptions, of which there are none.)
@Component
class JsonOnly extends OncePerRequestFilter {

    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestSize.ENDPOINT.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        if (refusal == HttpStatus.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
        }
        response.sendError(refusal.value());
    }

    private static @Nullable HttpStatus refusal(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (!isJson(request.getContentType())) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        return isAnswered(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))
                ? null
                : HttpStatus.NOT_ACCEPTABLE;
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static boolean isAnswered(List<String> accepted) {
        try {
            var types = MediaType.parseMediaTypes(accepted);
            return types.isEmpty()
                    || types.stream()
                            .filter(type -> type.getQualityValue() > 0)
                            .anyMatch(type -> ANSWERS.stream().anyMatch(type::isCompatibleWith));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
