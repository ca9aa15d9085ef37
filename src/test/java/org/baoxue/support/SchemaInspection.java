package org.baoxue.support;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.util.ClassUtils;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Keeps what Spring GraphQL finds when it compares the schema with the code; the members of a
/// payload union are found, as at run time, by the simple names of our classes.
@TestConfiguration(proxyBeanMethods = false)
public class SchemaInspection {

    private @Nullable SchemaReport report;

    @Bean
    GraphQlSourceBuilderCustomizer keepReport() {
        var classes = classesBySimpleName();
        return builder ->
                builder.inspectSchemaMappings(
                        initializer ->
                                initializer.classResolver((type, union) ->
                                        classes.getOrDefault(type.getName(), List.of())),
                        found -> report = found);
    }

    public SchemaReport report() {
        return Objects.requireNonNull(report);
    }

    private static Map<String, List<Class<?>>> classesBySimpleName() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((reader, factory) -> true);
        return scanner.findCandidateComponents("org.baoxue").stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .collect(Collectors.groupingBy(Class::getSimpleName));
    }
}
