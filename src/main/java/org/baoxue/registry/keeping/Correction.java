package org.baoxue.registry.keeping;

import org.baoxue.registry.RegistryRecord;
import org.baoxue.shared.Fault;
import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.secret.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What a person wants different about a record: what is left out stays as it is, null empties it,
/// and a masked number stands for the one it masks.
interface Correction<R extends RegistryRecord<R>> {

    Id id();

    /// What may not be empty, by its input name.
    Map<String, ArgumentValue<?>> needed();

    /// The record with all that is given.
    R applied(R stored);

    default Outcome<R> to(R stored) {
        var emptied =
                needed().entrySet().stream()
                        .filter(given -> isNull(given.getValue()))
                        .map(given -> new Fault(given.getKey(), "", "missing"))
                        .sorted(Comparator.comparing(Fault::field))
                        .toList();
        return emptied.isEmpty()
                ? Outcome.done(applied(stored))
                : Outcome.refused(new InvalidRecord(stored.id().value(), emptied));
    }

    /// For what may not be empty.
    static <T> T or(ArgumentValue<T> given, T stored) {
        var value = given.value();
        return value == null ? stored : value;
    }

    /// For what may be empty.
    static <T> @Nullable T orKept(ArgumentValue<T> given, @Nullable T stored) {
        return given.isOmitted() ? stored : given.value();
    }

    /// For a list, which is given as a whole.
    static <T> List<T> orKept(ArgumentValue<List<T>> given, List<T> stored) {
        var list = given.value();
        return given.isOmitted() ? stored : list == null ? List.of() : list;
    }

    /// The number that was given, as the one kept that it is: what stays the same stays as it is
    /// sealed. A masked one stands for the only number kept that it is the mask of, so that whoever
    /// writes back what was read changes nothing; the mask of none, or of several, stays as it is,
    /// and the rules refuse it.
    static <S extends Secret> @Nullable S standing(@Nullable S given, Stream<@Nullable S> kept) {
        if (given == null) {
            return null;
        }
        var meant =
                kept.filter(Objects::nonNull)
                        .distinct()
                        .filter(number ->
                                isMasked(given)
                                        ? number.masked().equals(given.value())
                                        : number.equals(given))
                        .toList();
        return meant.size() == 1 ? meant.getFirst() : given;
    }

    /// Whether it was given as it is shown: no number has such a sign.
    static boolean isMasked(Secret given) {
        return isMasked(given.value());
    }

    static boolean isMasked(String given) {
        return given.contains("*");
    }

    private static boolean isNull(ArgumentValue<?> given) {
        return !given.isOmitted() && given.isEmpty();
    }
}
