package org.baoxue.api;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Cancels a request that takes too long: the field that is being fetched ends by the database's
/// own time-out, and none is begun after it.
@Component
class TimeLimit extends SimplePerformantInstrumentation {

    private final long most;

    TimeLimit(QuerySettings settings) {
        this.most = settings.time().toMillis();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is done when time is up is all of it
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters asked, @Nullable InstrumentationState state) {
        var answered = new CompletableFuture<@Nullable ExecutionResult>();
        answered.orTimeout(most, TimeUnit.MILLISECONDS)
                .whenComplete((_, late) -> {
                    if (late != null) {
                        asked.getExecutionInput().cancel();
                    }
                });
        return SimpleInstrumentationContext.whenCompleted((result, _) -> answered.complete(result));
    }
}
