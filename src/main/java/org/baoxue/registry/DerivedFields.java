package org.baoxue.registry;

import graphql.schema.DataFetchingEnvironment;

import org.baoxue.api.DerivedField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import java.time.LocalDate;
import java.util.Objects;

/// Ages, and personal numbers as they may be shown.
@Configuration(proxyBeanMethods = false)
class DerivedFields {

    @Bean
    RuntimeWiringConfigurer registryFields() {
        return wiring ->
                wiring.type("Household", type -> type.dataFetcher("phone", HOUSEHOLD_PHONE))
                        .type("Guardian", type -> type.dataFetcher("phone", GUARDIAN_PHONE))
                        .type(
                                "Child",
                                type ->
                                        type.dataFetcher("citizenId", CITIZEN_ID)
                                                .dataFetcher("rollNumber", ROLL_NUMBER)
                                                .dataFetcher("age", AGE)
                                                .dataFetcher("compulsoryStage", COMPULSORY_STAGE));
    }

    private static final DerivedField<Household> HOUSEHOLD_PHONE =
            (household, _) -> Masks.phone(household.phone());

    private static final DerivedField<Guardian> GUARDIAN_PHONE =
            (guardian, _) -> Masks.phone(guardian.phone());

    private static final DerivedField<Child> CITIZEN_ID = (child, _) -> child.citizenId().masked();

    private static final DerivedField<Child> ROLL_NUMBER =
            (child, _) -> Masks.rollNumber(child.rollNumber());

    private static final DerivedField<Child> AGE = (child, field) -> child.ageOn(on(field));

    private static final DerivedField<Child> COMPULSORY_STAGE =
            (child, field) -> child.compulsoryStageOn(on(field));

    private static LocalDate on(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getArgument("on"));
    }
}
