package org.baoxue.sampling;

import org.baoxue.reviews.SamplingPlan;
import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.sampling.draw.Seeds;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// What is drawn with one seed: everything, or one of the three steps of a plan that asks for a
/// fresh seed at each.
public enum DrawStep {
    /// The whole draw with one seed.
    ALL,
    /// 抽镇
    TOWNS,
    /// 抽村和学校
    PLACES,
    /// 抽户
    HOUSEHOLDS;

    /// The steps of a plan, in their order.
    static List<DrawStep> of(SamplingPlan plan) {
        return switch (plan.seeds()) {
            case ONE -> List.of(ALL);
            case PER_STEP -> List.of(TOWNS, PLACES, HOUSEHOLDS);
        };
    }

    /// @param before what the step before has drawn
    DrawResult take(Draw draw, @Nullable DrawResult before, Seed seed) {
        return switch (this) {
            case ALL -> draw.all(Seeds.one(seed));
            case TOWNS -> draw.towns(seed);
            case PLACES -> draw.villagesAndSchools(Objects.requireNonNull(before), seed);
            case HOUSEHOLDS -> draw.households(Objects.requireNonNull(before), seed);
        };
    }
}
