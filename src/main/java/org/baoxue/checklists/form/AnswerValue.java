package org.baoxue.checklists.form;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// One answer. {@link #plain()} is how a database keeps it; {@link #of} reads that again by the
/// item's type. The accessors below each give the value where it is of that kind, else null.
public sealed interface AnswerValue {

    /// 是/否, or 有/无.
    record YesNo(boolean value) implements AnswerValue {
        @Override
        public Object plain() {
            return value;
        }
    }

    record Whole(int value) implements AnswerValue {
        @Override
        public Object plain() {
            return value;
        }
    }

    record Text(String value) implements AnswerValue {
        @Override
        public Object plain() {
            return value;
        }
    }

    /// The code of the option chosen.
    record Choice(String value) implements AnswerValue {
        @Override
        public Object plain() {
            return value;
        }
    }

    record Day(LocalDate value) implements AnswerValue {
        @Override
        public Object plain() {
            return value.toString();
        }
    }

    /// A `Boolean`, an `Integer` or a `String`.
    Object plain();

    /// Reads again what {@link #plain()} gave.
    ///
    /// @throws IllegalArgumentException where such a value cannot be an answer of that type
    static AnswerValue of(AnswerType type, Object plain) {
        return switch (plain) {
            case Boolean yes when type.isTicked() -> new YesNo(yes);
            case Number number when type == AnswerType.WHOLE_NUMBER -> new Whole(exactly(number));
            case String text when type == AnswerType.TEXT -> new Text(text);
            case String code when type == AnswerType.CHOICE -> new Choice(code);
            case String day when type == AnswerType.DATE -> new Day(LocalDate.parse(day));
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is not an answer of type %s".formatted(plain, type.code()));
        };
    }

    /// Reads the one textual form of each type: `true` and `false` for ticks, digits, the text, the
    /// option's code, an ISO date. Null where the text cannot be an answer of that type.
    static @Nullable AnswerValue parse(AnswerType type, String text) {
        return switch (type) {
            case YES_NO, HAS_PROBLEM ->
                    text.matches("true|false") ? new YesNo(text.equals("true")) : null;
            case WHOLE_NUMBER ->
                    text.matches("-?\\d{1,9}") ? new Whole(Integer.parseInt(text)) : null;
            case TEXT -> new Text(text);
            case CHOICE -> new Choice(text);
            case DATE -> day(text);
        };
    }

    /// What {@link #parse} reads.
    default String format() {
        return plain().toString();
    }

    default @Nullable Boolean yes() {
        return this instanceof YesNo(var yes) ? (Boolean) yes : null;
    }

    default @Nullable Integer number() {
        return this instanceof Whole(var number) ? (Integer) number : null;
    }

    default @Nullable String text() {
        return this instanceof Text(var text) ? text : null;
    }

    default @Nullable String choice() {
        return this instanceof Choice(var code) ? code : null;
    }

    default @Nullable LocalDate date() {
        return this instanceof Day(var day) ? day : null;
    }

    private static @Nullable AnswerValue day(String text) {
        try {
            return new Day(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static int exactly(Number number) {
        if (number.doubleValue() != number.intValue()) {
            throw new IllegalArgumentException("'%s' is not a whole number".formatted(number));
        }
        return number.intValue();
    }
}
