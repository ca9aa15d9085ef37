package org.baoxue.api;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;

import org.baoxue.shared.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Answers what was thrown while a field was fetched, with a stable code and nothing of the inside:
/// what is not the caller's fault gets an incident number that stands in the log. (What a request
/// is refused for before it is carried out, {@link CodedErrors} answers.)
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAnswers extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Wording wording;
    private final FaultErrors faults;
    private final UnboundArguments unbound;

    ErrorAnswers(Wording wording, FaultErrors faults, UnboundArguments unbound) {
        this.wording = wording;
        this.faults = faults;
        this.unbound = unbound;
    }

    @Override
    protected GraphQLError resolveToSingleError(
            Throwable cause, DataFetchingEnvironment environment) {
        return switch (cause) {
            case BadInput bad -> faults.at(environment, List.of(placed(environment, bad.fault())));
            case BindException bind -> faults.at(environment, unbound.faults(environment, bind));
            case AccessDeniedException _ ->
                    answer(environment, ErrorType.FORBIDDEN, "forbidden", field(environment), null);
            case AuthenticationException _ ->
                    answer(
                            environment,
                            ErrorType.UNAUTHORIZED,
                            "unauthorized",
                            field(environment),
                            null);
            default -> incident(environment, cause);
        };
    }

    private GraphQLError incident(DataFetchingEnvironment environment, Throwable cause) {
        var incident = UUID.randomUUID().toString();
        log.error(
                "Incident {} at {}", incident, environment.getExecutionStepInfo().getPath(), cause);
        return answer(environment, ErrorType.INTERNAL_ERROR, "internal", incident, incident);
    }

    private GraphQLError answer(
            DataFetchingEnvironment environment,
            ErrorClassification type,
            String code,
            String detail,
            @Nullable String incident) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(type)
                .message("%s", wording.error(code, environment.getLocale(), detail))
                .extensions(
                        incident == null
                                ? Map.of("code", code)
                                : Map.of("code", code, "incident", incident))
                .build();
    }

    /// A cursor does not know which of the two it was.
    private static Fault placed(DataFetchingEnvironment environment, Fault fault) {
        var cursor = environment.getArgument("before") == null ? "after" : "before";
        return fault.field().isEmpty() ? new Fault(cursor, fault.value(), fault.fault()) : fault;
    }

    private static String field(DataFetchingEnvironment environment) {
        return environment.getField().getName();
    }
}
