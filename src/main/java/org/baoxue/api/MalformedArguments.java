package org.baoxue.api;

import graphql.ExecutionInput;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.baoxue.api.GivenValues.LeftOut;
import org.baoxue.shared.Fault;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for arguments that are no values of their types. graphql-java stops at the first, tells
/// the variable but not the place in it, and speaks of its own classes.
final class MalformedArguments {

    private final GraphQLSchema schema;
    private final Document document;
    private final GivenValues given;
    private final Set<String> seen = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private MalformedArguments(GraphQLSchema schema, Document document, GivenValues given) {
        this.schema = schema;
        this.document = document;
        this.given = given;
    }

    /// None where the document itself cannot be read.
    static List<Fault> in(ExecutionInput asked, GraphQLSchema schema) {
        try {
            var document = Parser.parse(asked.getQuery());
            var operations =
                    document.getDefinitionsOfType(OperationDefinition.class).stream()
                            .filter(operation ->
                                    asked.getOperationName() == null
                                            || asked.getOperationName().isEmpty()
                                            || asked.getOperationName().equals(operation.getName()))
                            .toList();
            return operations.size() == 1
                    ? in(operations.getFirst(), asked, schema, document)
                    : List.of();
        } catch (InvalidSyntaxException _) {
            return List.of();
        }
    }

    private static List<Fault> in(
            OperationDefinition operation,
            ExecutionInput asked,
            GraphQLSchema schema,
            Document document) {
        var given = new GivenValues(operation, asked.getRawVariables().toMap());
        var search = new MalformedArguments(schema, document, given);
        search.look(operation.getSelectionSet(), search.root(operation));
        return search.faults.stream().distinct().toList();
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType()
                : schema.getQueryType();
    }

    private void look(@Nullable SelectionSet selections, @Nullable GraphQLType within) {
        if (selections == null || within == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field when within instanceof GraphQLFieldsContainer owner ->
                        look(field, owner.getFieldDefinition(field.getName()));
                case InlineFragment inline ->
                        look(inline.getSelectionSet(), on(inline.getTypeCondition(), within));
                case FragmentSpread spread when seen.add(spread.getName()) ->
                        document.getDefinitionsOfType(FragmentDefinition.class).stream()
                                .filter(fragment -> fragment.getName().equals(spread.getName()))
                                .forEach(fragment ->
                                        look(
                                                fragment.getSelectionSet(),
                                                on(fragment.getTypeCondition(), within)));
                default -> {}
            }
        }
    }

    private @Nullable GraphQLType on(@Nullable TypeName condition, GraphQLType within) {
        return condition == null ? within : schema.getType(condition.getName());
    }

    private void look(Field field, @Nullable GraphQLFieldDefinition definition) {
        if (definition == null) {
            return;
        }
        for (var argument : definition.getArguments()) {
            var value = value(field, argument.getName());
            if (!(value instanceof LeftOut && argument.hasSetDefaultValue())) {
                faults.addAll(
                        InputTypes.faults(argument.getName(), argument.getType(), value).toList());
            }
        }
        look(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private @Nullable Object value(Field field, String name) {
        for (var argument : field.getArguments()) {
            if (argument.getName().equals(name)) {
                return given.read(argument.getValue());
            }
        }
        return new LeftOut();
    }
}
