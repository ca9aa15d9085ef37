package org.baoxue.registry.keeping;

import org.baoxue.registry.Child;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Member;
import org.baoxue.registry.Place;
import org.baoxue.registry.Revision.FieldChange;
import org.baoxue.registry.Revision.Words;
import org.baoxue.registry.Subsidy;
import org.baoxue.shared.secret.Secret;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The input fields in which two states of a record differ, as a person reads them; phones and
/// citizen IDs stay masked.
final class Changes {

    /// Not entered by anybody: they follow from other fields or from the keeping itself.
    private static final Set<String> DERIVED =
            Set.of("nameKeys", "version", "history", "county", "town", "birthDate");

    private Changes() {}

    static List<FieldChange> between(Object before, Object after) {
        return changes("", before, after).toList();
    }

    /// A record within the record, such as a place, is compared field by field.
    private static Stream<FieldChange> changes(String within, Object before, Object after) {
        return Stream.of(before.getClass().getRecordComponents())
                .filter(component -> !follows(component))
                .flatMap(component ->
                        change(
                                within + component.getName(),
                                value(component, before),
                                value(component, after)));
    }

    private static boolean follows(RecordComponent component) {
        var ofItsHousehold =
                component.getDeclaringRecord() == Child.class
                        && component.getName().equals("village");
        return ofItsHousehold || DERIVED.contains(component.getName());
    }

    private static Stream<FieldChange> change(
            String field, @Nullable Object old, @Nullable Object fresh) {
        if (old instanceof Place was && fresh instanceof Place is) {
            return changes(field + ".", was, is);
        }
        return Objects.equals(old, fresh)
                ? Stream.empty()
                : Stream.of(new FieldChange(field, said(old), said(fresh)));
    }

    private static @Nullable Object value(RecordComponent component, Object subject) {
        try {
            return component.getAccessor().invoke(subject);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's accessors can be called", impossible);
        }
    }

    private static @Nullable Words said(@Nullable Object value) {
        var words = readable(value);
        return words == null ? null : new Words(words);
    }

    private static @Nullable String readable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Secret number -> number.masked();
            case Member(var name, var relation, var birthYear) -> words(name, relation, birthYear);
            case Guardian(var name, var relation, var phone) ->
                    words(name, relation, readable(phone));
            case Subsidy(var kind, var semester, var yuan, var paidOn, var receipt) ->
                    words(kind, semester, yuan, paidOn, receipt ? "三联单" : null);
            case Collection<?> many ->
                    many.stream()
                            .map(one -> String.valueOf(readable(one)))
                            .sorted()
                            .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static String words(@Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
