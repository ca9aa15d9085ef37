package org.baoxue.api;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a request gives for its arguments, in the document or in its variables, as plain values.
///
/// @param variables as they came
record GivenValues(OperationDefinition operation, Map<String, Object> variables) {

    /// In the place of a value that is not there, which is something else than null.
    record LeftOut() {}

    @Nullable Object read(Value<?> value) {
        return switch (value) {
            case VariableReference reference -> variable(reference.getName());
            case ObjectValue object -> {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                for (ObjectField field : object.getObjectFields()) {
                    fields.put(field.getName(), read(field.getValue()));
                }
                yield fields;
            }
            case ArrayValue list ->
                    list.getValues().stream().<@Nullable Object>map(this::read).toList();
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case BooleanValue truth -> truth.isValue();
            case EnumValue word -> word.getName();
            default -> null;
        };
    }

    private @Nullable Object variable(String name) {
        if (variables.containsKey(name)) {
            return variables.get(name);
        }
        for (var variable : operation.getVariableDefinitions()) {
            if (variable.getName().equals(name) && variable.getDefaultValue() != null) {
                return read(variable.getDefaultValue());
            }
        }
        return new LeftOut();
    }
}
