package org.baoxue.seed;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Member;
import org.baoxue.registry.Subsidy;
import org.baoxue.shared.Id;
import org.baoxue.shared.Phone;
import org.baoxue.shared.secret.Secret;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How values stand in a cell: items between semicolons, an item's parts between slashes, `yes` or
/// `no`. Whatever cannot be read is an {@link IllegalArgumentException} that says what would be
/// right.
final class Cells {

    static final String BETWEEN_ITEMS = ";";
    private static final String BETWEEN_PARTS = "/";
    private static final String RECEIPT = "receipt";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern PHONE = Pattern.compile("[\\d-]{5,20}");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,10})?");
    private static final Pattern DIVISION_OR_SCHOOL =
            Pattern.compile("\\d{6}|\\d{9}|\\d{12}|\\d{9}-S\\d{2,3}");
    private static final Pattern SEMESTER = Pattern.compile("\\d{4}-\\d{4}-[12]");

    private Cells() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Id id -> id.value();
            case Secret number -> number.value();
            case Enum<?> word -> word.name();
            default -> value.toString();
        };
    }

    static <T> String items(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(BETWEEN_ITEMS));
    }

    static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    static boolean isYes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("must be yes or no");
        };
    }

    static Integer wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number");
        }
        return Integer.valueOf(text);
    }

    static Integer year(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a year such as 2019");
        }
        return Integer.valueOf(text);
    }

    static Phone phone(String text) {
        if (!PHONE.matcher(text).matches()) {
            throw new IllegalArgumentException("must be 5 to 20 digits or hyphens");
        }
        return new Phone(text);
    }

    static Function<String, Double> degrees(int most) {
        return text -> {
            if (!DEGREES.matcher(text).matches() || Math.abs(Double.parseDouble(text)) > most) {
                throw new IllegalArgumentException(
                        "must be degrees from -%1$d to %1$d".formatted(most));
            }
            return Double.valueOf(text);
        };
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException("must be a date such as 2019-08-31", noDate);
        }
    }

    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text ->
                Stream.of(type.getEnumConstants())
                        .filter(word -> word.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(choices(type)));
    }

    private static String choices(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    static String divisionOrSchool(String code) {
        if (!DIVISION_OR_SCHOOL.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "must be codes of the county, of towns, villages or schools");
        }
        return code;
    }

    static String grant(Grant grant) {
        return grant.role() + BETWEEN_PARTS + grant.scope();
    }

    static Grant toGrant(String item) {
        var parts = parts(item, "role/scope");
        return new Grant(oneOf(Role.class).apply(parts.get(0)), new Scope(parts.get(1)));
    }

    static String member(Member member) {
        return parts(member.name(), member.relation(), text(member.birthYear()));
    }

    static Member toMember(String item) {
        var parts = parts(item, "name/relation/birth year");
        return new Member(
                parts.get(0), parts.get(1), parts.get(2).isEmpty() ? null : year(parts.get(2)));
    }

    static String guardian(Guardian guardian) {
        return parts(guardian.name(), guardian.relation(), text(guardian.phone()));
    }

    static Guardian toGuardian(String item) {
        var parts = parts(item, "name/relation/phone");
        return new Guardian(
                parts.get(0), parts.get(1), parts.get(2).isEmpty() ? null : phone(parts.get(2)));
    }

    static String subsidy(Subsidy subsidy) {
        return parts(
                subsidy.kind().name(),
                subsidy.semester(),
                text(subsidy.yuan()),
                text(subsidy.paidOn()),
                subsidy.tripleReceipt() ? RECEIPT : "");
    }

    static Subsidy toSubsidy(String item) {
        var parts = parts(item, "kind/semester/yuan/paid on/receipt");
        return new Subsidy(
                oneOf(Subsidy.Kind.class).apply(parts.get(0)),
                semester(parts.get(1)),
                wholeNumber(parts.get(2)),
                parts.get(3).isEmpty() ? null : date(parts.get(3)),
                isReceipt(parts.get(4)));
    }

    private static String semester(String text) {
        if (!SEMESTER.matcher(text).matches()) {
            throw new IllegalArgumentException("a semester reads like 2019-2020-1");
        }
        return text;
    }

    private static boolean isReceipt(String text) {
        if (!text.isEmpty() && !text.equals(RECEIPT)) {
            throw new IllegalArgumentException("the last part is the word receipt, or nothing");
        }
        return text.equals(RECEIPT);
    }

    private static String parts(String... parts) {
        return String.join(BETWEEN_PARTS, parts);
    }

    private static List<String> parts(String item, String form) {
        var parts = List.of(item.split(BETWEEN_PARTS, -1));
        if (parts.size() != form.split(BETWEEN_PARTS).length || parts.getFirst().isBlank()) {
            throw new IllegalArgumentException("each item must read " + form);
        }
        return parts;
    }
}
