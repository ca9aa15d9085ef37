package org.baoxue.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// Asks the instrumentations about a request as a whole. A chain as Spring makes it asks each of
/// them many times at each of an answer's hundreds of fields, of which none of ours wants to know.
final class OncePerRequest extends SimplePerformantInstrumentation {

    private final List<Instrumentation> all;

    private OncePerRequest(List<Instrumentation> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput asked,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var input = asked;
        for (var each : all) {
            input = each.instrumentExecutionInput(input, parameters, state);
        }
        return input;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        var begun =
                all.stream()
                        .map(each -> each.beginExecuteOperation(parameters, state))
                        .filter(Objects::nonNull)
                        .toList();
        return SimpleInstrumentationContext.whenCompleted(
                (result, failure) -> begun.forEach(each -> each.onCompleted(result, failure)));
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var instrumented = CompletableFuture.completedFuture(result);
        for (var each : all) {
            instrumented =
                    instrumented.thenCompose(
                            next -> each.instrumentExecutionResult(next, parameters, state));
        }
        return instrumented;
    }

    @Configuration(proxyBeanMethods = false)
    static class InPlaceOfAChain {

        @Bean
        GraphQlSourceBuilderCustomizer askedOncePerRequest(List<Instrumentation> all) {
            return source ->
                    source.configureGraphQl(
                            graphQl -> graphQl.instrumentation(new OncePerRequest(all)));
        }
    }
}
