package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class TimeLimitTests {

    private static final String SCHEMA =
            "type Query { a: Int } type Mutation { slow: Int, later: Int }";

    private final AtomicInteger later = new AtomicInteger();

    @Test
    void beginsNothingAfterTheTimeIsUp() {
        var answer = answer(Duration.ofMillis(20), Duration.ofMillis(500));
        assertThat(later).hasValue(0);
        assertThat(answer.getErrors())
                .extracting(error -> error.getExtensions().get("code"))
                .containsExactly("query-too-slow");
    }

    @Test
    void letsARequestInTimeEnd() {
        var answer = answer(Duration.ofMinutes(1), Duration.ZERO);
        assertThat(later).hasValue(1);
        assertThat(answer.getErrors()).isEmpty();
    }

    private ExecutionResult answer(Duration most, Duration needed) {
        DataFetcher<Integer> slow =
                _ -> {
                    Thread.sleep(needed);
                    return 1;
                };
        DataFetcher<Integer> counting = _ -> later.incrementAndGet();
        var wiring =
                RuntimeWiring.newRuntimeWiring()
                        .type(
                                "Mutation",
                                type ->
                                        type.dataFetcher("slow", slow)
                                                .dataFetcher("later", counting))
                        .build();
        var schema =
                new SchemaGenerator()
                        .makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        var wording = new Wording(messages);
        return GraphQL.newGraphQL(schema)
                .instrumentation(
                        new OncePerRequest(
                                List.of(
                                        new TimeLimit(settings(most)),
                                        new CodedErrors(
                                                new UnfitDocuments(wording, settings(most)),
                                                new FaultErrors(wording)))))
                .build()
                .execute("mutation { slow later }");
    }

    private static QuerySettings settings(Duration time) {
        return new QuerySettings(9, 99, 9, 9, 99, 999, DataSize.ofKilobytes(1), time);
    }
}
