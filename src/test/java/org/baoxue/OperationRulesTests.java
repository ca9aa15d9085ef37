package org.baoxue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;
import static org.baoxue.support.Speakers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.GraphQLFieldsContainer;

import org.baoxue.access.OperationRules;
import org.baoxue.access.Role;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the service to `schema/access.yaml`: every field of the schema and every address, in every
/// role. Who adds one of these must say there whose it is.
@ServiceTest
class OperationRulesTests {

    @Autowired private OperationRules rules;
    @Autowired private GraphQlSource source;
    @Autowired private ExecutionGraphQlService service;
    @Autowired private WebApplicationContext context;

    @Test
    void everyFieldAndAddressHasARuleAndEveryRuleItsFieldOrAddress() {
        assertThat(rules.operations())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(fields(), addresses().stream()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsHeldToTheRuleOfEveryField(Role role) {
        var anyone = caller("anyone", role);
        var walks = new Walks(source.schema(), field -> rules.allows(field, anyone));
        for (var walk : walks.toEveryType()) {
            assertThat(closed(role, walk.document()))
                    .as(walk.document())
                    .containsExactlyInAnyOrderElementsOf(
                            walk.fields().stream()
                                    .filter(field -> !field.startsWith("Mutation."))
                                    .filter(field -> !rules.allows(field, anyone))
                                    .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsHeldToTheRuleOfEveryMutation(Role role) {
        var anyone = caller("anyone", role);
        var walks = new Walks(source.schema(), field -> true);
        for (var mutation : source.schema().getMutationType().getFieldDefinitions()) {
            var answer = asked(role, walks.mutation(mutation)).<Map<String, Object>>getData();
            var refused = String.valueOf(answer).contains("NotPermitted");
            assertThat(refused)
                    .as(mutation.getName())
                    .isNotEqualTo(rules.allows("Mutation." + mutation.getName(), anyone));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsHeldToTheRuleOfEveryAddress(Role role) {
        var mvc = MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
        var anyone = caller("anyone", role);
        for (var address : addresses()) {
            var parts = address.split(" ", 2);
            var path = parts[1].replaceAll("\\{\\w+}", "x");
            var status =
                    mvc.method(HttpMethod.valueOf(parts[0]))
                            .uri(path)
                            .header("Upload-Offset", 0)
                            .with(csrf())
                            .with(authentication(signedIn(anyone)))
                            .exchange()
                            .getResponse()
                            .getStatus();
            assertThat(status == 403).as(address).isNotEqualTo(rules.allows(address, anyone));
        }
    }

    @Test
    void noAliasAndNoFragmentOpensAField() {
        var inBits =
                """
                query Bits($all: Boolean = true) {
                  mine: children(first: 1) { edges { ... on ChildEdge { one: node { ...Home } } } }
                }
                fragment Home on Child { id ... @include(if: $all) { house: household { ...Head } } }
                fragment Head on Household { who: head }
                """;
        assertThat(closed(Role.SCHOOL, inBits)).containsExactly("Child.household");
        assertThat(closed(Role.SCHOOL, inBits.replace("= true", "= false"))).isEmpty();
    }

    @Test
    void nothingOfARefusedRequestIsCarriedOut() {
        var both = "{ me { id } reviews(first: 1) { pageInfo { hasNextPage } } }";
        assertThat(asked(Role.TOWN, both).isDataPresent()).isFalse();
        assertThat(closed(Role.TOWN, both)).containsExactly("Query.reviews");
    }

    private Set<String> closed(Role role, String document) {
        return asked(role, document).getErrors().stream()
                .map(GraphQLError::getExtensions)
                .filter(said -> said != null && said.get("code").equals("forbidden"))
                .map(said -> String.valueOf(said.get("operation")))
                .collect(Collectors.toSet());
    }

    private ExecutionResult asked(Role role, String document) {
        return Speakers.answer(service, caller("anyone", role), document);
    }

    private Stream<String> fields() {
        return source.schema().getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLFieldsContainer)
                .map(GraphQLFieldsContainer.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(type ->
                        type.getFieldDefinitions().stream()
                                .map(field -> type.getName() + "." + field.getName()));
    }

    private List<String> addresses() {
        var mappings =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.baoxue."))
                .flatMap(entry ->
                        entry.getKey().getPatternValues().stream()
                                .flatMap(path ->
                                        entry.getKey().getMethodsCondition().getMethods().stream()
                                                .map(method -> method + " " + path)))
                .toList();
    }
}
