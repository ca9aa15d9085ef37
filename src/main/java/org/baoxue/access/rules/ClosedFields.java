package org.baoxue.access.rules;

import graphql.execution.ExecutionContext;
import graphql.execution.conditional.ConditionalNodes;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the fields among those that an operation asks for, by whatever alias and through whatever
/// fragment, that are not open to the caller; what would be below such a field is not looked at.
/// What asks about the schema itself is open.
final class ClosedFields {

    private final ExecutionContext context;
    private final GraphQLSchema schema;
    private final ConditionalNodes conditions = new ConditionalNodes();
    private final Predicate<String> isOpen;
    private final Map<String, Field> found = new LinkedHashMap<>();

    /// Each is looked at once: what a fragment asks for does not depend on where it is spread.
    private final Set<String> fragments = new HashSet<>();

    private ClosedFields(ExecutionContext context, Predicate<String> isOpen) {
        this.context = context;
        this.isOpen = isOpen;
        this.schema = context.getGraphQLSchema();
    }

    /// Each with the place in the document where it is asked for first. A closed mutation is none
    /// of them: it answers by itself that it is, and nothing below it is reached.
    static Map<String, Field> of(ExecutionContext context, Predicate<String> isOpen) {
        var schema = context.getGraphQLSchema();
        var operation = context.getOperationDefinition();
        var mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        var root = mutation ? schema.getMutationType() : schema.getQueryType();
        var closed = new ClosedFields(context, isOpen);
        closed.walk(operation.getSelectionSet(), root);
        if (mutation) {
            closed.found.keySet().removeIf(field -> field.startsWith(root.getName() + "."));
        }
        return closed.found;
    }

    private void walk(@Nullable SelectionSet selections, @Nullable GraphQLType within) {
        if (selections == null || within == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof DirectivesContainer<?> part && !isIncluded(part)) {
                continue;
            }
            switch (selection) {
                case Field field -> walk(field, within);
                case InlineFragment inline ->
                        walk(
                                inline.getSelectionSet(),
                                inline.getTypeCondition() == null
                                        ? within
                                        : schema.getType(inline.getTypeCondition().getName()));
                case FragmentSpread spread -> walk(spread);
                default -> {}
            }
        }
    }

    private void walk(Field field, GraphQLType within) {
        var definition =
                within instanceof GraphQLFieldsContainer owner
                        ? owner.getFieldDefinition(field.getName())
                        : null;
        if (definition == null) {
            return;
        }
        var closed =
                owners((GraphQLFieldsContainer) within)
                        .map(owner -> owner + "." + field.getName())
                        .filter(isOpen.negate())
                        .findFirst();
        closed.ifPresent(name -> found.putIfAbsent(name, field));
        if (closed.isEmpty()) {
            walk(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
        }
    }

    private void walk(FragmentSpread spread) {
        var fragment = context.getFragment(spread.getName());
        if (fragment != null && fragments.add(spread.getName())) {
            walk(fragment.getSelectionSet(), schema.getType(fragment.getTypeCondition().getName()));
        }
    }

    /// Who asks an interface asks all that implement it.
    private Stream<String> owners(GraphQLFieldsContainer type) {
        var itself = Stream.of(type.getName());
        return type instanceof GraphQLInterfaceType shared
                ? Stream.concat(
                        itself,
                        schema.getImplementations(shared).stream().map(GraphQLObjectType::getName))
                : itself;
    }

    private boolean isIncluded(DirectivesContainer<?> part) {
        return conditions.shouldInclude(
                part, context.getCoercedVariables().toMap(), schema, context.getGraphQLContext());
    }
}
