package org.baoxue.support;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shortest ways through the schema from a root to every type that can be come to by open
/// fields, each written as a document that asks for all fields of the type.
///
/// @param open whether a field, such as `Query.households`, may be walked through
public record Walks(GraphQLSchema schema, Predicate<String> open) {

    /// Arguments are of the right kind and name nothing that there is.
    private static final Map<String, String> VALUES =
            Map.of(
                    "ID", "\"x\"",
                    "String", "\"x\"",
                    "Int", "1",
                    "Long", "1",
                    "Float", "1.0",
                    "Boolean", "true",
                    "Date", "\"2020-01-31\"",
                    "DateTime", "\"2020-01-31T00:00:00Z\"");

    /// One such way.
    ///
    /// @param fields those that the document asks for of its last type
    public record Walk(String document, List<String> fields) {}

    private record Step(GraphQLNamedType type, String before, String after) {}

    public List<Walk> toEveryType() {
        var reached = new LinkedHashMap<String, Step>();
        var next = new ArrayDeque<Step>();
        next.add(new Step(schema.getQueryType(), "query ", ""));
        next.add(new Step(schema.getMutationType(), "mutation ", ""));
        while (!next.isEmpty()) {
            var step = next.remove();
            if (reached.putIfAbsent(step.type().getName(), step) == null) {
                further(step).forEach(next::add);
            }
        }
        return reached.values().stream()
                .filter(step -> step.type() instanceof GraphQLFieldsContainer)
                .filter(step -> !step.type().getName().equals("Mutation"))
                .map(this::walk)
                .toList();
    }

    public String mutation(GraphQLFieldDefinition mutation) {
        return "mutation { %s }".formatted(asked(mutation));
    }

    private Stream<Step> further(Step step) {
        return switch (step.type()) {
            case GraphQLUnionType union ->
                    union.getTypes().stream().map(member -> narrowed(step, member));
            case GraphQLFieldsContainer owner ->
                    Stream.concat(
                            owner.getFieldDefinitions().stream()
                                    .filter(field -> isOpen(owner, field))
                                    .map(field -> into(step, field)),
                            owner instanceof GraphQLInterfaceType shared
                                    ? schema.getImplementations(shared).stream()
                                            .map(one -> narrowed(step, one))
                                    : Stream.empty());
            default -> Stream.empty();
        };
    }

    private static Step narrowed(Step step, GraphQLNamedType type) {
        return new Step(
                type, step.before() + "{ ... on " + type.getName() + " ", " }" + step.after());
    }

    private Step into(Step step, GraphQLFieldDefinition field) {
        return new Step(
                GraphQLTypeUtil.unwrapAll(field.getType()),
                step.before() + "{ " + called(field) + " ",
                " }" + step.after());
    }

    private boolean isOpen(GraphQLFieldsContainer owner, GraphQLFieldDefinition field) {
        return open.test(owner.getName() + "." + field.getName());
    }

    private Walk walk(Step step) {
        var owner = (GraphQLFieldsContainer) step.type();
        var fields = owner.getFieldDefinitions();
        var all = fields.stream().map(this::asked).collect(Collectors.joining(" "));
        return new Walk(
                "%s{ %s }%s".formatted(step.before(), all, step.after()),
                fields.stream().map(field -> owner.getName() + "." + field.getName()).toList());
    }

    private String asked(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        var leaf = type instanceof GraphQLEnumType || VALUES.containsKey(type.getName());
        return called(field) + (leaf ? "" : " { __typename }");
    }

    private String called(GraphQLFieldDefinition field) {
        var given = new ArrayList<String>();
        for (var argument : field.getArguments()) {
            if (isNeeded(argument)) {
                given.add(argument.getName() + ": " + value(argument.getType()));
            }
        }
        return field.getName() + (given.isEmpty() ? "" : "(" + String.join(", ", given) + ")");
    }

    private static boolean isNeeded(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private static String value(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull needed -> value(needed.getWrappedType());
            case GraphQLList _ -> "[]";
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLInputObjectType input ->
                    input.getFieldDefinitions().stream()
                            .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                            .filter(field -> !field.hasSetDefaultValue())
                            .map(field -> field.getName() + ": " + value(field.getType()))
                            .collect(Collectors.joining(", ", "{", "}"));
            default -> Objects.requireNonNull(VALUES.get(((GraphQLNamedType) type).getName()));
        };
    }
}
