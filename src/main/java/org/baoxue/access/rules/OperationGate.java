package org.baoxue.access.rules;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Refuses a request whole if it asks for a field that no role of the caller may read, and hands
/// the caller on to what loads fields in batches, as the context's `caller`.
@Component
class OperationGate extends SimplePerformantInstrumentation {

    private final OperationRules rules;
    private final MessageSource messages;

    OperationGate(OperationRules rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var caller = caller();
        var locale = Objects.requireNonNullElse(context.getLocale(), Locale.CHINESE);
        var refused =
                ClosedFields.of(context, field -> allows(field, caller)).entrySet().stream()
                        .map(closed -> refused(closed.getKey(), closed.getValue(), locale))
                        .toList();
        if (!refused.isEmpty()) {
            throw new AbortExecutionException(List.copyOf(refused));
        }
        caller.ifPresent(one -> context.getGraphQLContext().put("caller", one));
        return super.beginExecuteOperation(parameters, state);
    }

    private boolean allows(String operation, Optional<Caller> caller) {
        return caller.isPresent() && rules.allows(operation, caller.get());
    }

    private GraphQLError refused(String operation, Field field, Locale locale) {
        var words = messages.getMessage("error.forbidden", new Object[] {field.getName()}, locale);
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.FORBIDDEN)
                .location(field.getSourceLocation())
                .message("%s", words)
                .extensions(Map.of("code", "forbidden", "operation", operation))
                .build();
    }

    static Optional<Caller> caller() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
