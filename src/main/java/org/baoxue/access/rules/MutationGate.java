package org.baoxue.access.rules;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

import org.baoxue.access.OperationRules;
import org.baoxue.shared.Refusal.NotPermitted;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/// Answers a mutation that no role of the caller may do with the refusal that every mutation's
/// answer can be, before its arguments are looked at.
@Configuration(proxyBeanMethods = false)
class MutationGate {

    @Bean
    GraphQlSourceBuilderCustomizer refuseMutations(OperationRules rules) {
        return source -> source.typeVisitors(List.of(new Refusing(rules)));
    }

    private static final class Refusing extends GraphQLTypeVisitorStub {

        private final OperationRules rules;

        Refusing(OperationRules rules) {
            this.rules = rules;
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (context.getParentNode() instanceof GraphQLFieldsContainer owner
                    && owner.getName().equals("Mutation")) {
                var code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
                var at = FieldCoordinates.coordinates(owner, field);
                code.dataFetcher(at, gated(field.getName(), code.getDataFetcher(at, field)));
            }
            return TraversalControl.CONTINUE;
        }

        private DataFetcher<?> gated(String mutation, DataFetcher<?> act) {
            return field ->
                    OperationGate.caller()
                                    .filter(one -> rules.allows("Mutation." + mutation, one))
                                    .isPresent()
                            ? act.get(field)
                            : new NotPermitted(mutation);
        }
    }
}
