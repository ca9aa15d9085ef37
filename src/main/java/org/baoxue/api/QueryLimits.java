package org.baoxue.api;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.parser.ParserOptions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Refuses a request that asks for too much before any of it is carried out; one that is carried
/// out is told its cost (`extensions.cost`), so that a front end sees how near it comes.
@Component
class QueryLimits extends SimplePerformantInstrumentation {

    private static final String COST = "cost";

    private final QuerySettings most;
    private final Wording wording;
    private final FaultErrors faults;
    private final ParserOptions parsing;

    QueryLimits(QuerySettings most, Wording wording, FaultErrors faults) {
        this.most = most;
        this.wording = wording;
        this.faults = faults;
        this.parsing =
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options ->
                                options.maxTokens(most.tokens()).maxCharacters(most.characters()));
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput asked,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        asked.getGraphQLContext().put(ParserOptions.class, parsing);
        return asked;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var extent = extent(context);
        require(extent.depth(), most.depth(), "query-too-deep", context.getLocale());
        require(extent.aliases(), most.aliases(), "too-many-aliases", context.getLocale());
        require(extent.directives(), most.directives(), "too-many-directives", context.getLocale());
        context.getGraphQLContext().put(COST, extent.cost());
        require(extent.cost(), most.cost(), "query-too-costly", context.getLocale());
        return super.beginExecuteOperation(parameters, state);
    }

    private QueryExtent extent(ExecutionContext context) {
        try {
            return QueryExtent.of(context);
        } catch (BadInput bad) {
            throw new AbortExecutionException(
                    List.of(faults.of(List.of(bad.fault()), context.getLocale())));
        }
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters asked,
            @Nullable InstrumentationState state) {
        var cost = asked.getGraphQLContext().<Long>get(COST);
        return CompletableFuture.completedFuture(
                cost == null ? result : result.transform(told -> told.addExtension(COST, cost)));
    }

    private void require(long asked, int most, String code, @Nullable Locale locale) {
        if (asked > most) {
            throw new AbortExecutionException(
                    List.of(
                            GraphqlErrorBuilder.newError()
                                    .errorType(ErrorType.ExecutionAborted)
                                    .message(
                                            "%s",
                                            wording.error(
                                                    code,
                                                    locale,
                                                    String.valueOf(asked),
                                                    String.valueOf(most)))
                                    .extensions(Map.of("code", code, "asked", asked, "most", most))
                                    .build()));
        }
    }
}
