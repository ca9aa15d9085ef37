package org.baoxue.operation;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Locale;

/// Times each GraphQL operation by its first field, `baoxue.graphql`. The schema knows that field,
/// so that the names are few whatever is asked; Spring's own observation would also time every
/// single field that is fetched.
@Component
class GraphQlTimings extends SimplePerformantInstrumentation {

    private final MeterRegistry meters;

    GraphQlTimings(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        var operation = parameters.getExecutionContext().getOperationDefinition();
        var begun = Timer.start(meters);
        return SimpleInstrumentationContext.whenCompleted((result, failure) ->
                begun.stop(
                        meters.timer(
                                "baoxue.graphql",
                                "operation",
                                operation.getOperation().name().toLowerCase(Locale.ROOT),
                                "field",
                                firstField(operation),
                                "outcome",
                                outcome(result, failure))));
    }

    private static String firstField(OperationDefinition operation) {
        return operation.getSelectionSet().getSelections().stream()
                .filter(Field.class::isInstance)
                .map(selection -> ((Field) selection).getName())
                .findFirst()
                .orElse("fragment");
    }

    private static String outcome(@Nullable ExecutionResult result, @Nullable Throwable failure) {
        return failure == null && result != null && result.getErrors().isEmpty() ? "done" : "error";
    }
}
