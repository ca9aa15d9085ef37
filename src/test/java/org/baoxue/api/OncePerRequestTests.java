package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.instrumentation.Instrumentation;

import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ServiceTest
class OncePerRequestTests {

    @Autowired private List<Instrumentation> all;

    @Test
    void keepsFromNobodyWhatTheyWantToKnow() {
        var keptBack = names(OncePerRequest.class);
        assertThat(keptBack).hasSize(6);
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(names(each.getClass())).doesNotContainAnyElementsOf(keptBack));
    }

    private static Set<String> names(Class<?> instrumentation) {
        return Stream.of(instrumentation.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
