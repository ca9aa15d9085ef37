package org.baoxue.registry.keeping;

import org.baoxue.shared.Fault;
import org.baoxue.shared.Phone;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What must hold of single values, whatever record they stand in.
final class FieldRules {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d-]{3,18}\\d");

    private FieldRules() {}

    static Stream<Fault> name(String field, String name) {
        return mark(
                name.isBlank() || name.length() > LONGEST_NAME,
                field,
                name.strip(),
                "not-from-1-to-%d-characters".formatted(LONGEST_NAME));
    }

    static Stream<Fault> text(String field, String text) {
        return mark(
                text.length() > LONGEST_TEXT,
                field,
                text,
                "more-than-%d-characters".formatted(LONGEST_TEXT));
    }

    /// A text that need not be there.
    static Stream<Fault> optional(String field, @Nullable String text) {
        return text == null ? Stream.empty() : name(field, text);
    }

    static Stream<Fault> phone(String field, @Nullable Phone phone) {
        if (phone == null) {
            return Stream.empty();
        }
        return Correction.isMasked(phone)
                ? mark(true, field, phone.value(), "masked")
                : mark(
                        !PHONE.matcher(phone.value()).matches(),
                        field,
                        phone.masked(),
                        "not-a-phone-number");
    }

    static Stream<Fault> within(String field, @Nullable Number number, int least, int most) {
        return mark(
                number != null && !(number.doubleValue() >= least && number.doubleValue() <= most),
                field,
                String.valueOf(number),
                "not-from-%d-to-%d".formatted(least, most));
    }

    /// At most so many, and each as it must be.
    static <T> Stream<Fault> several(
            String field,
            List<T> values,
            int most,
            BiFunction<String, ? super T, Stream<Fault>> each) {
        return values.size() > most
                ? mark(
                        true,
                        field,
                        String.valueOf(values.size()),
                        "more-than-%d-entries".formatted(most))
                : IntStream.range(0, values.size())
                        .boxed()
                        .flatMap(at -> each.apply("%s[%d]".formatted(field, at), values.get(at)));
    }

    static Stream<Fault> mark(boolean wrong, String field, String value, String fault) {
        return wrong ? Stream.of(new Fault(field, value, fault)) : Stream.empty();
    }
}
