package org.baoxue.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.baoxue.BaoxueApplication;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What the access rules cost: a page of 20 households of a town with their children and schools,
/// asked for by the town, from the request to the answer's values, with the rules and without. Both
/// find the same; without them every field is open and nothing is out of reach.
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 2)
public class AccessBenchmark {

    private static final Path PAGE =
            Path.of("src/test/resources/graphql-test/registry/householdsWithChildren.graphql");
    private static final String TOWN = "619901101";
    private static final int PAGE_SIZE = 20;

    @Param({"with", "without"})
    public String rules = "";

    private @Nullable ConfigurableApplicationContext context;
    private @Nullable ExecutionGraphQlService service;
    private String page = "";

    @Setup
    public void start() throws IOException {
        var application =
                rules.equals("with")
                        ? new SpringApplication(BaoxueApplication.class)
                        : new SpringApplication(BaoxueApplication.class, NoRules.class);
        var started =
                application.run(
                        "--server.port=0",
                        "--baoxue.embedded.directory=memory",
                        "--baoxue.seed.directory=seed-data");
        context = started;
        service = started.getBean(ExecutionGraphQlService.class);
        page = Files.readString(PAGE, UTF_8);
        var town = new Grant(Role.TOWN, new Scope(TOWN));
        var caller = new Caller(new UserId("town"), "镇", Set.of(town));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, Set.of())));
        if (!page().getErrors().isEmpty() || !page().toMap().toString().contains("children=[{")) {
            throw new IllegalStateException(page().toMap().toString());
        }
    }

    @TearDown
    public void stop() {
        requireNonNull(context).close();
    }

    @Benchmark
    public ExecutionGraphQlResponse page() {
        var variables =
                Map.<String, @Nullable Object>of(
                        "filter", Map.of("town", TOWN), "first", PAGE_SIZE);
        var request = new DefaultExecutionGraphQlRequest(page, null, variables, null, "1", null);
        return requireNonNull(requireNonNull(service).execute(request).block());
    }

    /// Takes the place of the rules; a class that the service itself does not find.
    static final class NoRules {

        @Bean
        @Primary
        static OperationRules everythingIsOpen() {
            return new OperationRules(Map.of()) {

                @Override
                public boolean allows(String operation, Caller caller) {
                    return true;
                }

                @Override
                public Reach reach(Caller caller, String operation) {
                    return new Reach(List.of(Scope.EVERYWHERE));
                }
            };
        }
    }
}
