package org.baoxue.reviews;

import org.baoxue.shared.Refusal.InvalidValue;

import java.util.Optional;
import java.util.stream.Stream;

/// How many of what a review draws, and by which rules. The defaults of the documents stand in the
/// API's schema, where whoever plans can read them.
///
/// @param villages which villages can be drawn
/// @param exitYear the year in which a village must be planned to exit to count as planned-exit
/// @param seeds how often witnesses read a seed
public record SamplingPlan(
        int towns,
        int villagesPerTown,
        int primarySchoolsPerTown,
        int middleSchoolsPerTown,
        int householdsPerTown,
        int reservesPerVillage,
        Villages villages,
        int exitYear,
        Seeding seeds) {

    /// Which villages can be drawn.
    public enum Villages {
        /// 计划退出贫困村: only those that are due to leave the poverty list in the plan's exit year.
        PLANNED_EXIT,
        /// Any village.
        ANY
    }

    /// How often a seed is read in public.
    public enum Seeding {
        /// One seed for the whole draw.
        ONE,
        /// A fresh one before each step (towns; villages and schools; households), so that nobody
        /// is forewarned.
        PER_STEP
    }

    /// As many units as one sample may hold, since it is kept as one document.
    private static final int MOST_UNITS = 20_000;

    private static final int MOST = 1_000;

    /// 4 towns, in each 2 planned-exit villages, a primary and a middle school and 20 households.
    public static SamplingPlan standard(int exitYear) {
        return new SamplingPlan(4, 2, 1, 1, 20, 5, Villages.PLANNED_EXIT, exitYear, Seeding.ONE);
    }

    /// The first number that cannot be right.
    Optional<InvalidValue> fault() {
        return Stream.of(
                        outside("towns", towns, 1, MOST),
                        outside("villagesPerTown", villagesPerTown, 1, MOST),
                        outside("primarySchoolsPerTown", primarySchoolsPerTown, 0, MOST),
                        outside("middleSchoolsPerTown", middleSchoolsPerTown, 0, MOST),
                        outside("householdsPerTown", householdsPerTown, 1, MOST_UNITS),
                        outside("reservesPerVillage", reservesPerVillage, 0, MOST),
                        outside("exitYear", exitYear, 2000, 2100),
                        tooLarge())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<InvalidValue> tooLarge() {
        long perTown =
                1L
                        + villagesPerTown * (1L + reservesPerVillage)
                        + primarySchoolsPerTown
                        + middleSchoolsPerTown
                        + householdsPerTown;
        return towns * perTown <= MOST_UNITS
                ? Optional.empty()
                : invalid("towns", towns, "more-than-%d-units-in-all".formatted(MOST_UNITS));
    }

    private static Optional<InvalidValue> outside(String field, int number, int least, int most) {
        return number >= least && number <= most
                ? Optional.empty()
                : invalid(field, number, "not-from-%d-to-%d".formatted(least, most));
    }

    private static Optional<InvalidValue> invalid(String field, int number, String fault) {
        return Optional.of(new InvalidValue("plan." + field, String.valueOf(number), fault));
    }
}
