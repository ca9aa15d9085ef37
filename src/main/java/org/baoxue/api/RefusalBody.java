package org.baoxue.api;

import static org.springframework.boot.web.error.ErrorAttributeOptions.Include.STATUS;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

import java.util.List;
import java.util.Map;

/// What a program is told when its request never comes as far as GraphQL or a paper: in the form of
/// GraphQL's answers, so that a front end reads every refusal alike. {@link ErrorPage} is what a
/// browser shows instead. Nothing of the request or of the inside is repeated.
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
                super.getErrorAttributes(request, ErrorAttributeOptions.of(STATUS)).get("status");
        var code = code(status instanceof Integer number ? number : 500);
        var words = wording.error(code, LocaleContextHolder.getLocale());
        return Map.of(
                "errors", List.of(Map.of("message", words, "extensions", Map.of("code", code))));
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "not-signed-in";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-served";
            case 406, 415 -> "media-type-not-served";
            case 413 -> "request-too-large";
            case 429 -> "too-many-requests";
            default -> status < 500 ? "invalid-request" : "failed";
        };
    }
}
