package org.baoxue.sampling.draw;

import org.baoxue.shared.Refusal.InvalidValue;

import java.util.Optional;
import java.util.stream.Stream;

/// How many of what is drawn from a county, as it was asked for: see its {@link #fault()} before
/// drawing. A number that the frame cannot fill is a shortfall, not a fault.
public record Plan(
        String county,
        int towns,
        int villagesPerTown,
        int primarySchoolsPerTown,
        int middleSchoolsPerTown,
        int householdsPerTown,
        int reservesPerVillage) {

    private static final int MOST = 1_000;
    private static final int MOST_HOUSEHOLDS = 100_000;

    public Plan {
        FrameUnit.requireCode("county", county);
    }

    /// The standard review: four towns, in each two villages, a primary and a middle school and
    /// twenty households.
    public static Plan standard(String county) {
        return new Plan(county, 4, 2, 1, 1, 20, 5);
    }

    /// The first number that is out of range, by the name of its field.
    public Optional<InvalidValue> fault() {
        return Stream.of(
                        outside("towns", towns, 1, MOST),
                        outside("villagesPerTown", villagesPerTown, 0, MOST),
                        outside("primarySchoolsPerTown", primarySchoolsPerTown, 0, MOST),
                        outside("middleSchoolsPerTown", middleSchoolsPerTown, 0, MOST),
                        outside("householdsPerTown", householdsPerTown, 0, MOST_HOUSEHOLDS),
                        outside("reservesPerVillage", reservesPerVillage, 0, MOST))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// How many units of a stage below the towns are drawn in each.
    int perTown(Stage stage) {
        return switch (stage) {
            case TOWN -> 1;
            case VILLAGE -> villagesPerTown;
            case SCHOOL_PRIMARY -> primarySchoolsPerTown;
            case SCHOOL_MIDDLE -> middleSchoolsPerTown;
            case HOUSEHOLD -> householdsPerTown;
        };
    }

    void requireInRange() {
        fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.toString());
        });
    }

    private static Optional<InvalidValue> outside(String field, int number, int least, int most) {
        return number >= least && number <= most
                ? Optional.empty()
                : Optional.of(
                        new InvalidValue(
                                "plan." + field,
                                String.valueOf(number),
                                "not-from-%d-to-%d".formatted(least, most)));
    }
}
