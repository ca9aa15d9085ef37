package org.baoxue.sampling;

import org.baoxue.reviews.Review;
import org.baoxue.reviews.SamplingPlan;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.Plan;
import org.baoxue.sampling.draw.Seeds;
import org.baoxue.sampling.draw.Shortfall;
import org.baoxue.sampling.draw.Stage;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 抽样: a review's draw, from the frozen frame to the last replacement. What was drawn is never
/// changed; the replacements stand beside it.
///
/// @param plan the review's plan as it stood when the frame was frozen
/// @param seeds in the order of the steps
/// @param result what was drawn so far; null before the first step
/// @param replacements in the order in which they were asked for
/// @param cancelled null as long as the sample counts
/// @param bound whether people have gone out on it, so that it can be cancelled no more
@Document("samples")
public record Sample(
        @Id SampleId id,
        ReviewId review,
        CountyId county,
        SamplingPlan plan,
        FrozenFrame frame,
        List<SeedReading> seeds,
        @Nullable DrawResult result,
        List<HouseholdReplacement> replacements,
        @Nullable Cancellation cancelled,
        boolean bound,
        int version)
        implements Versioned {

    /// How far a sample has come.
    public enum State {
        /// 抽样框已冻结: a seed can be read.
        FROZEN,
        /// 种子数已录入: its step can be drawn.
        SEEDED,
        /// 分步抽取中: the next step's seed can be read.
        PARTLY_DRAWN,
        /// 已抽取
        DRAWN,
        /// 已作废
        CANCELLED
    }

    public Sample {
        seeds = List.copyOf(seeds);
        replacements = List.copyOf(replacements);
    }

    static Sample frozen(SampleId id, Review review, FrozenFrame frame) {
        return new Sample(
                id,
                review.id(),
                review.county(),
                review.plan(),
                frame,
                List.of(),
                null,
                List.of(),
                null,
                false,
                0);
    }

    @Override
    public String stream() {
        return review.value();
    }

    public State state() {
        if (cancelled != null) {
            return State.CANCELLED;
        } else if (fullyDrawn()) {
            return State.DRAWN;
        } else if (pendingSeed().isPresent()) {
            return State.SEEDED;
        }
        return seeds.isEmpty() ? State.FROZEN : State.PARTLY_DRAWN;
    }

    /// The step to be drawn next; none when all is drawn.
    public Optional<DrawStep> nextStep() {
        return DrawStep.of(plan).stream().skip(drawnSeeds().count()).findFirst();
    }

    /// Each team's work as it stands after replacements; as far as it is drawn.
    public List<SampledTown> teams() {
        return result == null ? List.of() : new Teams(result, replacements).towns();
    }

    /// What could not be filled: at the draw, then one for each household whom nobody could
    /// replace.
    public List<Shortfall> shortfalls() {
        var atTheDraw = result == null ? Stream.<Shortfall>of() : result.shortfalls().stream();
        var since =
                replacements.stream()
                        .filter(replacement -> replacement.substitute() == null)
                        .map(replacement ->
                                new Shortfall(
                                        Stage.HOUSEHOLD, replacement.village().town().value(), 1));
        return Stream.concat(atTheDraw, since).toList();
    }

    public Optional<HouseholdReplacement> replacementOf(HouseholdId household) {
        return replacements.stream()
                .filter(replacement -> replacement.household().equals(household))
                .findFirst();
    }

    /// Whether the last step is done.
    public boolean fullyDrawn() {
        return nextStep().isEmpty();
    }

    boolean hasDrawn(DrawStep step) {
        return drawnSeeds().anyMatch(seed -> seed.step() == step);
    }

    /// The seed that was read and not drawn with yet.
    Optional<SeedReading> pendingSeed() {
        return seeds.stream().filter(seed -> seed.drawnAt() == null).findFirst();
    }

    Stream<SeedReading> drawnSeeds() {
        return seeds.stream().filter(seed -> seed.drawnAt() != null);
    }

    /// What gives the units of each stage their tickets, once all steps are drawn.
    Seeds drawSeeds() {
        var first = seeds.getFirst().seed();
        return seeds.size() == 1
                ? Seeds.one(first)
                : new Seeds(first, seeds.get(1).seed(), seeds.getLast().seed());
    }

    Plan numbers() {
        return new Plan(
                county.value(),
                plan.towns(),
                plan.villagesPerTown(),
                plan.primarySchoolsPerTown(),
                plan.middleSchoolsPerTown(),
                plan.householdsPerTown(),
                plan.reservesPerVillage());
    }

    Sample seeded(SeedReading seed) {
        return next(plus(seeds, seed), result, replacements, cancelled, bound);
    }

    /// The pending seed's step is drawn.
    Sample drawn(DrawResult result, Instant at) {
        var last = seeds.size() - 1;
        var drawn = plus(seeds.subList(0, last), seeds.get(last).drawn(at));
        return next(drawn, result, replacements, cancelled, bound);
    }

    Sample replacing(HouseholdReplacement replacement) {
        return next(seeds, result, plus(replacements, replacement), cancelled, bound);
    }

    /// The same without what was written about households; all that was drawn stays.
    Sample withoutNotes() {
        return replacements.stream().allMatch(replacement -> replacement.note() == null)
                ? this
                : next(
                        seeds,
                        result,
                        replacements.stream().map(HouseholdReplacement::withoutNote).toList(),
                        cancelled,
                        bound);
    }

    Sample cancelled(Cancellation cancellation) {
        return next(seeds, result, replacements, cancellation, bound);
    }

    Sample binding() {
        return next(seeds, result, replacements, cancelled, true);
    }

    private Sample next(
            List<SeedReading> seeds,
            @Nullable DrawResult result,
            List<HouseholdReplacement> replacements,
            @Nullable Cancellation cancelled,
            boolean bound) {
        return new Sample(
                id,
                review,
                county,
                plan,
                frame,
                seeds,
                result,
                replacements,
                cancelled,
                bound,
                version + 1);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
