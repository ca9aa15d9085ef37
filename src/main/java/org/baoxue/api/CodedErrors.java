package org.baoxue.api;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

import org.baoxue.shared.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Gives a code to the errors of a request that was never carried out: one that cannot be read or
/// does not fit the schema. Values that are none of their type are all named, each by its path.
@Component
class CodedErrors extends SimplePerformantInstrumentation {

    private final UnfitDocuments unfit;
    private final FaultErrors faults;

    CodedErrors(UnfitDocuments unfit, FaultErrors faults) {
        this.unfit = unfit;
        this.faults = faults;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters asked,
            @Nullable InstrumentationState state) {
        var errors = result.getErrors();
        return CompletableFuture.completedFuture(
                errors.stream().allMatch(CodedErrors::isCoded)
                        ? result
                        : result.transform(answer ->
                                answer.errors(
                                        coded(
                                                errors,
                                                asked.getExecutionInput(),
                                                asked.getSchema()))));
    }

    private List<GraphQLError> coded(
            List<GraphQLError> errors, ExecutionInput asked, GraphQLSchema schema) {
        var malformed =
                errors.stream().allMatch(CodedErrors::isOfAValue)
                        ? MalformedArguments.in(asked, schema)
                        : List.<Fault>of();
        if (malformed.isEmpty()) {
            return errors.stream().map(error -> coded(error, asked)).toList();
        }
        return Stream.concat(
                        Stream.of(faults.of(malformed, asked.getLocale())),
                        errors.stream().filter(CodedErrors::isCoded))
                .toList();
    }

    private GraphQLError coded(GraphQLError error, ExecutionInput asked) {
        if (isCoded(error)) {
            return error;
        }
        var code = code(error);
        return GraphqlErrorBuilder.newError()
                .errorType(error.getErrorType())
                .locations(error.getLocations())
                .message("%s", unfit.words(code, error, asked.getLocale()))
                .extensions(Map.of("code", code))
                .build();
    }

    private static String code(GraphQLError error) {
        if (error.getMessage().contains("parsing has been cancelled")) {
            return "query-too-long";
        }
        if (error.getErrorType() == ErrorType.ExecutionAborted) {
            return "query-too-slow";
        }
        return isUnread(error) ? "invalid-syntax" : "invalid-query";
    }

    /// Whether a value may be at fault, not the document.
    private static boolean isOfAValue(GraphQLError error) {
        return error instanceof ValidationError invalid
                ? invalid.getValidationErrorType() == ValidationErrorType.WrongType
                : !isUnread(error);
    }

    private static boolean isUnread(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax;
    }

    private static boolean isCoded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }
}
