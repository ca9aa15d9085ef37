package org.baoxue;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;

import org.baoxue.support.SchemaInspection;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

import java.util.stream.Stream;

@ServiceTest
class SchemaTests {

    /// Pages and what all refusals share are wired for a kind of type, which the inspection does
    /// not follow.
    private static final String WIRED_BY_TYPE =
            ".*Connection\\.(edges|pageInfo)|[A-Za-z]+\\.(field|message)";

    @Autowired private GraphQlSource source;
    @Autowired private SchemaInspection inspection;

    @Test
    void everyFieldHasItsCodeAndEveryCodeItsField() {
        SchemaReport report = inspection.report();
        assertThat(report.unmappedFields())
                .allSatisfy(field -> assertThat(field.toString()).matches(WIRED_BY_TYPE));
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }

    @Test
    void everyTypeFieldAndValueIsDescribed() {
        assertThat(
                        source.schema().getAllTypesAsList().stream()
                                .filter(type -> type.getDefinition() != null)
                                .flatMap(SchemaTests::withItsMembers)
                                .filter(element -> element.description().isBlank())
                                .map(Described::name))
                .isEmpty();
    }

    private record Described(String name, String description) {

        static Described of(String owner, GraphQLNamedSchemaElement element) {
            var description = element.getDescription();
            return new Described(owner + element.getName(), description == null ? "" : description);
        }
    }

    private static Stream<Described> withItsMembers(GraphQLNamedType type) {
        return Stream.concat(
                Stream.of(Described.of("", type)),
                members(type).map(member -> Described.of(type.getName() + ".", member)));
    }

    private static Stream<? extends GraphQLNamedSchemaElement> members(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer fields -> fields.getFieldDefinitions().stream();
            case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
            case GraphQLEnumType values -> values.getValues().stream();
            default -> Stream.empty();
        };
    }
}
