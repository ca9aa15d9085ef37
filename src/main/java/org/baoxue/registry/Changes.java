package org.baoxue.registry;

import org.baoxue.registry.Revision.FieldChange;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields in which two states of a record differ, as a person reads them; phones and citizen
/// IDs stay masked.
final class Changes {

    /// Not entered by anybody: they follow from other fields or from the keeping itself.
    private static final Set<String> DERIVED = Set.of("nameKeys", "version", "history");

    private Changes() {}

    static List<FieldChange> between(Object before, Object after) {
        return Stream.of(before.getClass().getRecordComponents())
                .filter(component -> !DERIVED.contains(component.getName()))
                .flatMap(component -> change(component, before, after))
                .toList();
    }

    private static Stream<FieldChange> change(
            RecordComponent component, Object before, Object after) {
        var old = value(component, before);
        var fresh = value(component, after);
        return Objects.equals(old, fresh)
                ? Stream.empty()
                : Stream.of(
                        new FieldChange(
                                component.getName(),
                                readable(component.getName(), old),
                                readable(component.getName(), fresh)));
    }

    private static @Nullable Object value(RecordComponent component, Object subject) {
        try {
            return component.getAccessor().invoke(subject);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's accessors can be called", impossible);
        }
    }

    private static @Nullable String readable(String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text when field.equals("phone") -> Masks.phone(text);
            case String text when field.equals("rollNumber") -> Masks.rollNumber(text);
            case Guardian(var name, var relation, var phone) ->
                    "%s %s %s"
                            .formatted(relation, name, phone == null ? "" : Masks.phone(phone))
                            .strip();
            case Collection<?> many ->
                    many.stream()
                            .map(one -> String.valueOf(readable(field, one)))
                            .sorted()
                            .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
