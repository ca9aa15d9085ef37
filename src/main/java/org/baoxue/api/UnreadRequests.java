package org.baoxue.api;

import graphql.ErrorType;
import graphql.GraphqlErrorBuilder;

import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Answers a body that is no GraphQL request as any other GraphQL error is answered: with a code.
@RestControllerAdvice
class UnreadRequests {

    private static final String CODE = "invalid-request";

    private final Wording wording;

    UnreadRequests(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, ServerWebInputException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, Object> answer(Locale locale) {
        var error =
                GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.InvalidSyntax)
                        .message("%s", wording.error(CODE, locale))
                        .extensions(Map.of("code", CODE))
                        .build();
        return Map.of("errors", List.of(error.toSpecification()));
    }
}
