package org.baoxue.access.web;

import static org.baoxue.access.Authorities.MUST_CHOOSE_PASSWORD;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;

import org.baoxue.access.Authorities;
import org.baoxue.access.account.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lets nothing through GraphQL of whoever has to choose a password but that, and no change by a
/// token that was made for reading. A front end knows it by the error's code.
@Component
class Doorkeeper extends SimplePerformantInstrumentation {

    /// What somebody may do who has to choose a password.
    private static final Set<String> ON_THE_WAY_IN =
            Set.of("__typename", "me", "mySignIn", "changePassword", "signOutEverywhere");

    private final MessageSource messages;

    Doorkeeper(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var context = parameters.getExecutionContext();
        var operation = context.getOperationDefinition();
        if (who != null) {
            if (Authorities.has(who, MUST_CHOOSE_PASSWORD) && !isOnTheWayIn(operation)) {
                throw refusal("password-change-needed", context.getLocale());
            }
            if (Authorities.has(who, TokenScope.READ.authority())
                    && !Authorities.has(who, TokenScope.WRITE.authority())
                    && operation.getOperation() != Operation.QUERY) {
                throw refusal("token-for-reading", context.getLocale());
            }
        }
        return super.beginExecuteOperation(parameters, state);
    }

    /// By its fields alone: whoever hides one in a fragment is asking for something else.
    private static boolean isOnTheWayIn(OperationDefinition operation) {
        return operation.getSelectionSet().getSelections().stream()
                .allMatch(selection ->
                        selection instanceof Field field
                                && ON_THE_WAY_IN.contains(field.getName()));
    }

    private AbortExecutionException refusal(String code, @Nullable Locale asked) {
        var locale = asked == null ? Locale.CHINESE : asked;
        return new AbortExecutionException(
                List.of(
                        GraphqlErrorBuilder.newError()
                                .errorType(ErrorType.ExecutionAborted)
                                .message("%s", messages.getMessage("error." + code, null, locale))
                                .extensions(Map.of("code", code))
                                .build()));
    }
}
