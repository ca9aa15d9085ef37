package org.baoxue.api;

import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How much a request asks for. What asks about the schema itself counts nothing: graphql-java
/// keeps that within bounds.
///
/// @param depth how many fields deep
/// @param aliases how often a field is given another name, fragments written out
/// @param directives how often a directive is used, fragments written out
/// @param cost how many objects the answer may hold: a page as many as are asked for, any other
///   list five, and a field that takes work what the schema says of it (`@costs`)
record QueryExtent(int depth, long aliases, long directives, long cost) {

    private static final QueryExtent NOTHING = new QueryExtent(0, 0, 0, 0);
    private static final int USUAL_LIST = 5;

    /// More than any limit, and small enough that a whole document of it can be added up.
    private static final long ENOUGH = 1L << 40;

    /// Refuses a page of a size that no page has, or that is asked for from both ends.
    static QueryExtent of(ExecutionContext context) {
        var walk =
                new Walk(
                        context.getGraphQLSchema(),
                        context.getFragmentsByName(),
                        context.getCoercedVariables(),
                        new HashMap<>());
        var operation = context.getOperationDefinition();
        return walk.extent(operation.getSelectionSet(), walk.root(operation));
    }

    private QueryExtent and(QueryExtent beside) {
        return new QueryExtent(
                Math.max(depth, beside.depth),
                Math.min(aliases + beside.aliases, ENOUGH),
                Math.min(directives + beside.directives, ENOUGH),
                Math.min(cost + beside.cost, ENOUGH));
    }

    /// @param fragments what was found out already: each is looked at once, so that a few that hold
    ///   each other twice cost no more than what is written
    private record Walk(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> byName,
            CoercedVariables variables,
            Map<String, QueryExtent> fragments) {

        @Nullable GraphQLType root(OperationDefinition operation) {
            return operation.getOperation() == OperationDefinition.Operation.MUTATION
                    ? schema.getMutationType()
                    : schema.getQueryType();
        }

        QueryExtent extent(@Nullable SelectionSet selections, @Nullable GraphQLType within) {
            if (selections == null || within == null) {
                return NOTHING;
            }
            var sum = NOTHING;
            for (Selection<?> selection : selections.getSelections()) {
                sum =
                        sum.and(directives(selection))
                                .and(
                                        switch (selection) {
                                            case Field field -> field(field, within);
                                            case InlineFragment inline ->
                                                    extent(
                                                            inline.getSelectionSet(),
                                                            on(inline.getTypeCondition(), within));
                                            case FragmentSpread spread ->
                                                    fragment(spread.getName());
                                            default -> NOTHING;
                                        });
            }
            return sum;
        }

        private static QueryExtent directives(Selection<?> selection) {
            return selection instanceof DirectivesContainer<?> holder
                    ? new QueryExtent(0, 0, holder.getDirectives().size(), 0)
                    : NOTHING;
        }

        private @Nullable GraphQLType on(@Nullable TypeName condition, GraphQLType within) {
            return condition == null ? within : schema.getType(condition.getName());
        }

        private QueryExtent fragment(String name) {
            var known = fragments.get(name);
            if (known == null) {
                var fragment = byName.get(name);
                known =
                        fragment == null
                                ? NOTHING
                                : extent(
                                        fragment.getSelectionSet(),
                                        schema.getType(fragment.getTypeCondition().getName()));
                fragments.put(name, known);
            }
            return known;
        }

        private QueryExtent field(Field field, GraphQLType within) {
            var definition =
                    within instanceof GraphQLFieldsContainer owner
                            ? owner.getFieldDefinition(field.getName())
                            : null;
            if (definition == null) {
                return NOTHING;
            }
            var alias = field.getAlias() == null ? 0 : 1;
            if (field.getSelectionSet() == null) {
                return new QueryExtent(1, alias, 0, own(definition, 0));
            }
            var below =
                    extent(
                            field.getSelectionSet(),
                            GraphQLTypeUtil.unwrapAll(definition.getType()));
            return new QueryExtent(
                    below.depth() + 1,
                    below.aliases() + alias,
                    below.directives(),
                    Math.min(
                            times(field, definition) * (own(definition, 1) + below.cost()),
                            ENOUGH));
        }

        /// What it takes to find the field itself, unless it is as usual.
        private static long own(GraphQLFieldDefinition definition, int usual) {
            var costs = definition.getAppliedDirective("costs");
            return costs == null
                    ? usual
                    : Objects.requireNonNull(costs.getArgument("objects").<Integer>getValue());
        }

        private long times(Field field, GraphQLFieldDefinition definition) {
            if (definition.getArgument("first") != null) {
                return pageSize(field);
            }
            // The page that they are edges of has counted them.
            var counted = field.getName().equals("edges");
            return isList(definition) && !counted ? USUAL_LIST : 1;
        }

        private static boolean isList(GraphQLFieldDefinition definition) {
            return GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        }

        private long pageSize(Field field) {
            var first = pageSize(field, "first");
            var last = pageSize(field, "last");
            if (first != null && last != null) {
                throw new BadInput("last", last.toString(), "not-with-first");
            }
            var size = first == null ? last : first;
            return size == null ? Paging.USUAL : size;
        }

        private @Nullable Long pageSize(Field field, String argument) {
            var size = number(field, argument);
            return size == null ? null : Paging.checked(argument, size);
        }

        private @Nullable Long number(Field field, String argument) {
            return field.getArguments().stream()
                    .filter(given -> given.getName().equals(argument))
                    .map(this::number)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Long number(Argument argument) {
            return switch (argument.getValue()) {
                case IntValue number -> number.getValue().longValue();
                case VariableReference variable
                        when variables.get(variable.getName()) instanceof Integer number ->
                        number.longValue();
                default -> null;
            };
        }
    }
}
