package org.baoxue.sampling;

import org.baoxue.sampling.Sample.State;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.WrongStage;

import java.util.Optional;

/// In which order a draw goes: freeze, seed, draw, and so on step by step. No step is skipped, and
/// none has a second seed.
final class StepRules {

    private StepRules() {}

    static Optional<Refusal> awaitsSeed(Sample sample, SeedReading seed) {
        var first = seed.step() == DrawStep.of(sample.plan()).getFirst();
        return known(sample, seed.step())
                .or(() ->
                        !isNext(sample, seed.step()) || sample.pendingSeed().isPresent()
                                ? wrongStage(sample, first ? State.FROZEN : State.PARTLY_DRAWN)
                                : Optional.empty())
                .or(() -> earlierThanFreeze(sample, seed));
    }

    static Optional<Refusal> canBeDrawn(Sample sample, DrawStep step) {
        return known(sample, step)
                .or(() ->
                        !isNext(sample, step) || sample.pendingSeed().isEmpty()
                                ? wrongStage(sample, State.SEEDED)
                                : Optional.empty());
    }

    private static Optional<Refusal> known(Sample sample, DrawStep step) {
        return DrawStep.of(sample.plan()).contains(step)
                ? Optional.empty()
                : Optional.of(new InvalidValue("step", step.name(), "not-a-step-of-this-plan"));
    }

    private static boolean isNext(Sample sample, DrawStep step) {
        return sample.cancelled() == null
                && sample.nextStep().filter(next -> next == step).isPresent();
    }

    /// Only a clock that is wrong can make it so, but then the published record would contradict
    /// itself.
    private static Optional<Refusal> earlierThanFreeze(Sample sample, SeedReading seed) {
        return seed.at().isAfter(sample.frame().frozenAt())
                ? Optional.empty()
                : Optional.of(new InvalidValue("at", seed.at().toString(), "not-after-the-freeze"));
    }

    private static Optional<Refusal> wrongStage(Sample sample, State needed) {
        return Optional.of(
                new WrongStage(sample.id().value(), sample.state().name(), needed.name()));
    }
}
