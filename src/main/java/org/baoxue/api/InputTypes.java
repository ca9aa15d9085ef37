package org.baoxue.api;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;

import org.baoxue.api.GivenValues.LeftOut;
import org.baoxue.shared.Fault;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether plain values are values of the schema's input types.
final class InputTypes {

    private InputTypes() {}

    static Stream<Fault> faults(String path, GraphQLType type, @Nullable Object value) {
        if (type instanceof GraphQLNonNull needed) {
            return value == null || value instanceof LeftOut
                    ? Stream.of(new Fault(path, "", "missing"))
                    : faults(path, needed.getWrappedType(), value);
        }
        if (value == null || value instanceof LeftOut) {
            return Stream.empty();
        }
        return switch (type) {
            case GraphQLList list -> several(path, list.getWrappedType(), value);
            case GraphQLInputObjectType object -> object(path, object, value);
            case GraphQLEnumType words ->
                    mark(words.getValue(value.toString()) == null, path, value, "not-a-choice");
            case GraphQLScalarType scalar ->
                    mark(!reads(scalar, value), path, value, "not-of-type-" + word(scalar));
            default -> Stream.empty();
        };
    }

    /// A single value stands for a list of one.
    private static Stream<Fault> several(String path, GraphQLType each, Object value) {
        if (!(value instanceof Collection<?> values)) {
            return faults(path, each, value);
        }
        var list = new ArrayList<@Nullable Object>(values);
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(at -> faults("%s[%d]".formatted(path, at), each, list.get(at)));
    }

    private static Stream<Fault> object(String path, GraphQLInputObjectType type, Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return Stream.of(new Fault(path, value.toString(), "not-an-object"));
        }
        var unknown =
                fields.keySet().stream()
                        .map(String::valueOf)
                        .filter(name -> type.getFieldDefinition(name) == null)
                        .map(name -> new Fault(path + "." + name, "", "no-such-field"));
        var known =
                type.getFieldDefinitions().stream()
                        .filter(field ->
                                fields.containsKey(field.getName()) || !field.hasSetDefaultValue())
                        .flatMap(field ->
                                faults(
                                        path + "." + field.getName(),
                                        field.getType(),
                                        fields.get(field.getName())));
        return Stream.concat(known, unknown);
    }

    private static boolean reads(GraphQLScalarType scalar, Object value) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
            return true;
        } catch (CoercingParseValueException _) {
            return false;
        }
    }

    private static String word(GraphQLScalarType scalar) {
        return scalar.getName().toLowerCase(Locale.ROOT);
    }

    private static Stream<Fault> mark(boolean wrong, String path, Object value, String fault) {
        return wrong ? Stream.of(new Fault(path, value.toString(), fault)) : Stream.empty();
    }
}
