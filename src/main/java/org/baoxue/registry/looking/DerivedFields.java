package org.baoxue.registry.looking;

import graphql.schema.DataFetchingEnvironment;

import org.baoxue.api.DerivedField;
import org.baoxue.registry.Child;
import org.baoxue.registry.Revision.FieldChange;
import org.baoxue.registry.Revision.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import java.time.LocalDate;
import java.util.Objects;

/// Ages, and what a history says. (Personal numbers need nothing here: as text they are masked.)
@Configuration(proxyBeanMethods = false)
class DerivedFields {

    @Bean
    RuntimeWiringConfigurer registryFields() {
        return wiring ->
                wiring.type(
                                "Child",
                                type ->
                                        type.dataFetcher("age", AGE)
                                                .dataFetcher("compulsoryStage", COMPULSORY_STAGE))
                        .type(
                                "FieldChange",
                                type ->
                                        type.dataFetcher("before", BEFORE)
                                                .dataFetcher("after", AFTER));
    }

    private static final DerivedField<FieldChange> BEFORE = (change, _) -> said(change.before());

    private static final DerivedField<FieldChange> AFTER = (change, _) -> said(change.after());

    private static final DerivedField<Child> AGE = (child, field) -> child.ageOn(on(field));

    private static final DerivedField<Child> COMPULSORY_STAGE =
            (child, field) -> child.compulsoryStageOn(on(field));

    private static @Nullable String said(@Nullable Words words) {
        return words == null ? null : words.value();
    }

    private static LocalDate on(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getArgument("on"));
    }
}
