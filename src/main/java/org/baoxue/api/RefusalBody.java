package org.baoxue.api;

import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import org.baoxue.shared.Fault;
import org.baoxue.shared.Malformed;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ServerWebInputException;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a program is told when its request never comes as far as GraphQL or a paper: in the form of
/// GraphQL's answers, so that a front end reads every refusal alike. {@link ErrorPage} is what a
/// browser shows instead. A parameter that is at fault is named; no value of the request and
/// nothing of the inside is repeated.
@Component
class RefusalBody extends DefaultErrorAttributes {

    private final Wording wording;

    RefusalBody(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        var status =
                request.getAttribute(ERROR_STATUS_CODE, SCOPE_REQUEST) instanceof Integer number
                        ? number
                        : 404;
        var given = request.getAttribute(RefusalCode.ATTRIBUTE, SCOPE_REQUEST);
        var error = status == 400 ? getError(request) : null;
        var fault = fault(error);
        return fault == null
                ? refusal(given == null ? code(status, error) : given.toString())
                : refusal(fault);
    }

    private Map<String, @Nullable Object> refusal(String code) {
        var words = wording.error(code, LocaleContextHolder.getLocale());
        return Map.of(
                "errors", List.of(Map.of("message", words, "extensions", Map.of("code", code))));
    }

    private Map<String, @Nullable Object> refusal(Fault fault) {
        var words =
                wording.error(
                        "invalid-parameter",
                        LocaleContextHolder.getLocale(),
                        fault.field(),
                        fault.fault());
        var extensions =
                Map.of("code", "invalid-value", "field", fault.field(), "fault", fault.fault());
        return Map.of("errors", List.of(Map.of("message", words, "extensions", extensions)));
    }

    private static String code(int status, @Nullable Throwable error) {
        return switch (status) {
            case 401 -> "not-signed-in";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-served";
            case 406 -> "answer-type-not-served";
            case 415 -> "media-type-not-served";
            case 413 -> "request-too-large";
            case 429 -> "too-many-requests";
            case 400 -> isOfTheBody(error) ? "invalid-request" : "unclear-request";
            default -> status < 500 ? "unclear-request" : "failed";
        };
    }

    /// Only GraphQL reads bodies.
    private static boolean isOfTheBody(@Nullable Throwable error) {
        return error instanceof HttpMessageConversionException
                || error instanceof ServerWebInputException;
    }

    private static @Nullable Fault fault(@Nullable Throwable error) {
        return switch (error) {
            case BadInput bad -> bad.fault();
            case MethodArgumentTypeMismatchException wrong ->
                    new Fault(wrong.getName(), "", fault(wrong));
            case MissingServletRequestParameterException missing ->
                    new Fault(missing.getParameterName(), "", "missing");
            case MissingRequestHeaderException missing ->
                    new Fault(missing.getHeaderName(), "", "missing");
            case null, default -> null;
        };
    }

    private static String fault(MethodArgumentTypeMismatchException wrong) {
        var type = wrong.getRequiredType();
        if (wrong.getMostSpecificCause() instanceof Malformed malformed) {
            return malformed.fault();
        }
        if (type == Instant.class) {
            return "not-of-type-datetime";
        }
        if (type == long.class) {
            return "not-of-type-long";
        }
        return type != null && type.isEnum() ? "not-a-choice" : "malformed";
    }
}
