package org.baoxue.api;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

import java.util.Map;
import java.util.UUID;

/// Every GraphQL error carries a stable code and tells nothing of the inside: what is not the
/// caller's fault is answered with an incident number that stands in the log.
@Component
class ErrorAnswers extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    @Override
    protected @Nullable GraphQLError resolveToSingleError(
            Throwable cause, DataFetchingEnvironment environment) {
        return switch (cause) {
            case BadInput bad ->
                    answer(
                            environment,
                            bad.getMessage(),
                            Map.of(
                                    "code", "invalid-value",
                                    "field", bad.field(),
                                    "value", bad.value(),
                                    "fault", bad.fault()));
            case BindException bind -> unbound(environment, bind);
            // Spring Security's own resolver words these two.
            case AccessDeniedException denied -> null;
            case AuthenticationException denied -> null;
            default -> incident(environment, cause);
        };
    }

    private static GraphQLError unbound(DataFetchingEnvironment environment, BindException bind) {
        var error = bind.getFieldError();
        var within = error == null ? "" : error.getField().replaceFirst("^\\$\\.?", "");
        var field = within.isEmpty() ? argument(environment, error) : within;
        var fault = error == null ? "cannot be read" : fault(error);
        return answer(
                environment,
                "%s: %s".formatted(field, fault),
                Map.of("code", "invalid-value", "field", field, "fault", fault));
    }

    /// An argument that is not a whole input but a single value is named by the value that was
    /// refused.
    private static String argument(
            DataFetchingEnvironment environment, @Nullable FieldError error) {
        return environment.getArguments().entrySet().stream()
                .filter(argument ->
                        error != null && argument.getValue().equals(error.getRejectedValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String fault(FieldError error) {
        if (error.contains(Throwable.class)) {
            var root = NestedExceptionUtils.getMostSpecificCause(error.unwrap(Throwable.class));
            if (root instanceof IllegalArgumentException refused && refused.getMessage() != null) {
                return refused.getMessage();
            }
        }
        return "not a value of this field";
    }

    private static GraphQLError incident(DataFetchingEnvironment environment, Throwable cause) {
        var incident = UUID.randomUUID().toString();
        log.error(
                "Incident {} at {}", incident, environment.getExecutionStepInfo().getPath(), cause);
        return GraphqlErrorBuilder.newError(environment)
                .errorType(org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR)
                .message("internal error, incident " + incident)
                .extensions(Map.of("code", "internal", "incident", incident))
                .build();
    }

    private static GraphQLError answer(
            DataFetchingEnvironment environment,
            @Nullable String message,
            Map<String, Object> extensions) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(ErrorType.ValidationError)
                .message(String.valueOf(message).replace("%", "%%"))
                .extensions(extensions)
                .build();
    }
}
