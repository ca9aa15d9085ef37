package org.baoxue.sampling;

import org.baoxue.access.Caller;
import org.baoxue.sampling.HouseholdReplacement.Reason;
import org.baoxue.sampling.Sample.State;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Replaces a household that cannot be visited by the one that the draw puts next. Who may ask for
/// it is known where the teams are: the module that calls this decides. Safe to repeat: the same
/// request again answers the same replacement.
@Component
public class Replacing {

    private static final int LONGEST_NOTE = 500;

    private final Samples samples;
    private final Frames frames;
    private final Clock clock;

    Replacing(Samples samples, Frames frames, Clock clock) {
        this.samples = samples;
        this.frames = frames;
        this.clock = clock;
    }

    /// Why a household cannot be visited, as the team reports it.
    public record Report(HouseholdId household, Reason reason, @Nullable String note) {

        boolean sameAs(HouseholdReplacement replacement) {
            return replacement.household().equals(household)
                    && replacement.reason() == reason
                    && Objects.equals(replacement.note(), note);
        }

        /// Reason and note in one text.
        public String why() {
            return note == null ? reason.name() : reason + ": " + note;
        }
    }

    /// Why the draw would not replace it: asked before anything is ended for its sake.
    public Optional<Refusal> objection(SampleId id, Report report, Caller by) {
        return samples.find(id).flatMap(sample -> replaced(sample, report, by).objection());
    }

    public Outcome<HouseholdReplacement> replace(SampleId id, Report report, Caller by) {
        var act = new Recorded("sampling.household.replace", by.id(), clock.instant());
        return samples.change(id, act, sample -> replaced(sample, report, by))
                .map(sample -> sample.replacementOf(report.household()).orElseThrow());
    }

    private Outcome<Sample> replaced(Sample sample, Report report, Caller by) {
        if (report.note() != null && report.note().length() > LONGEST_NOTE) {
            return Outcome.refused(
                    new InvalidValue(
                            "note",
                            report.note().substring(0, 20) + "…",
                            "longer-than-" + LONGEST_NOTE));
        }
        var standing = sample.replacementOf(report.household());
        if (standing.isPresent() && report.sameAs(standing.get())) {
            return Outcome.done(sample);
        } else if (standing.isPresent()) {
            return wrongStage(report.household().value(), "REPLACED", "TO_VISIT");
        } else if (sample.state() != State.DRAWN) {
            return wrongStage(sample.id().value(), sample.state().name(), State.DRAWN.name());
        }
        return sample.teams().stream()
                .flatMap(town -> find(town, report.household()))
                .findFirst()
                .map(found -> replaced(sample, found, report, by))
                .orElseGet(() ->
                        Outcome.refused(
                                new UnknownId("SampledHousehold", report.household().value())));
    }

    private Outcome<Sample> replaced(Sample sample, Found found, Report report, Caller by) {
        return frames.altered(sample)
                .<Outcome<Sample>>map(Outcome::refused)
                .orElseGet(() ->
                        Outcome.done(sample.replacing(replacement(sample, found, report, by))));
    }

    private record Found(SampledTown town, SampledHousehold household) {}

    private static Stream<Found> find(SampledTown town, HouseholdId id) {
        return town.households().stream()
                .filter(household -> household.household().equals(id))
                .map(household -> new Found(town, household));
    }

    private HouseholdReplacement replacement(Sample sample, Found found, Report report, Caller by) {
        var next = successor(sample, found);
        return new HouseholdReplacement(
                found.town().team(),
                report.household(),
                found.household().village(),
                report.reason(),
                report.note(),
                next.source(),
                next.household(),
                by.id(),
                clock.instant());
    }

    private Successor successor(Sample sample, Found found) {
        return Successor.next(
                sample,
                frames.draw(sample),
                Objects.requireNonNull(sample.result()),
                found.town().team(),
                found.household().village(),
                sample.replacements());
    }

    private static <T> Outcome<T> wrongStage(String subject, String stage, String needed) {
        return Outcome.refused(new WrongStage(subject, stage, needed));
    }
}
