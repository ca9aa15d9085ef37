package org.baoxue.shared;

import java.util.Optional;
import java.util.function.Function;

/// What became of a request: done, or refused with a reason. An exception, by contrast, means a bug
/// or an outage.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Done<T>(var value) -> done(next.apply(value));
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }

    /// Why it was refused; empty where it is done.
    default Optional<Refusal> objection() {
        return this instanceof Refused<T>(var refusal) ? Optional.of(refusal) : Optional.empty();
    }

    /// The member of the payload union: the value, or the refusal.
    default Object payload() {
        return switch (this) {
            case Done<T>(Object value) -> value;
            case Refused<T>(var refusal) -> refusal;
        };
    }
}
