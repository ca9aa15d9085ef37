package org.baoxue.sampling;

import org.baoxue.sampling.draw.Seed;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What makes a seed one that was read in public.
public final class SeedRules {

    /// So many digits at least are rolled or drawn. The arithmetic takes shorter ones, too, but a
    /// short seed could have been searched for.
    static final int SHORTEST = 20;

    private static final int MOST_WITNESSES = 20;
    private static final int LONGEST_NAME = 50;
    private static final int SHOWN = 64;

    private SeedRules() {}

    public static Optional<Refusal> fault(String digits, List<String> witnesses) {
        return Stream.of(
                        Seed.faultIn(digits).map(fault -> seed(digits, fault)),
                        tooShort(digits),
                        numberOf(witnesses),
                        namesOf(witnesses))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> tooShort(String digits) {
        return digits.length() < SHORTEST
                ? Optional.of(seed(digits, "shorter-than-" + SHORTEST))
                : Optional.empty();
    }

    private static Optional<Refusal> numberOf(List<String> witnesses) {
        return witnesses.isEmpty() || witnesses.size() > MOST_WITNESSES
                ? Optional.of(
                        new InvalidValue(
                                "witnesses",
                                String.valueOf(witnesses.size()),
                                "not-from-1-to-%d-names".formatted(MOST_WITNESSES)))
                : Optional.empty();
    }

    private static Optional<Refusal> namesOf(List<String> witnesses) {
        return witnesses.stream()
                .filter(name -> name.isBlank() || name.length() > LONGEST_NAME)
                .findFirst()
                .map(name ->
                        new InvalidValue(
                                "witnesses",
                                cut(name),
                                "not-from-1-to-%d-characters".formatted(LONGEST_NAME)));
    }

    private static Refusal seed(String digits, String fault) {
        return new InvalidValue("seed", cut(digits), fault);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
