package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.assignments.Visit.Replacement;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.reviews.Reviews;
import org.baoxue.sampling.HouseholdReplacement;
import org.baoxue.sampling.Replacing;
import org.baoxue.sampling.Replacing.Report;
import org.baoxue.sampling.SampleId;
import org.baoxue.sampling.Sampling;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Puts the next household of the draw in the place of one that cannot be visited, at the word of
/// its team or of the city office.
///
/// First the work on the visit is ended: whether its checklist was handed in before or never will
/// be is settled by that one write. What follows (the draw's record, the visit to the next, the
/// mark on the old one) can no longer be refused and has natural codes, so that the same request
/// again completes what was interrupted anywhere.
@Component
class Substituting {

    private final Assignments assignments;
    private final Reviews reviews;
    private final Sampling sampling;
    private final Replacing replacing;
    private final Visits visits;
    private final VisitPlan plan;
    private final VisitEnding ending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substituting(
            Assignments assignments,
            Reviews reviews,
            Sampling sampling,
            Replacing replacing,
            Visits visits,
            VisitPlan plan,
            VisitEnding ending,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.reviews = reviews;
        this.sampling = sampling;
        this.replacing = replacing;
        this.visits = visits;
        this.plan = plan;
        this.ending = ending;
        this.events = events;
        this.clock = clock;
    }

    /// A household that cannot be visited, as its team reports it.
    record ReplacementInput(
            VisitId visit, HouseholdReplacement.Reason reason, @Nullable String note) {

        ReplacementInput {
            note = PersonalNumbers.maskedInAny(note);
        }
    }

    /// Answers the visit that is not made, with what is made instead.
    Outcome<Visit> replace(ReplacementInput input, Caller by) {
        var found = visits.find(input.visit());
        var standing =
                found.map(visit -> assignments.standing(by, visit.teamId()))
                        .orElse(Standing.STRANGER);
        if (found.isEmpty() || !standing.reads()) {
            return Outcome.refused(new UnknownId("Visit", input.visit().value()));
        }
        var visit = found.get();
        if (!standing.writes() && !standing.runs()) {
            return Outcome.refused(new NotPermitted("assignments.household.replace"));
        }
        return visit.form() == FormKind.HOUSEHOLD
                ? replaced(visit, input, by)
                : Outcome.refused(new InvalidValue("visit", visit.id().value(), "not-a-household"));
    }

    private Outcome<Visit> replaced(Visit visit, ReplacementInput input, Caller by) {
        var report = new Report(new HouseholdId(visit.unit()), input.reason(), input.note());
        return sampling.ofReview(visit.review())
                .map(sample -> replaced(visit, sample.id(), report, by))
                .orElseGet(() -> Outcome.refused(new UnknownId("Sample", visit.review().value())));
    }

    private Outcome<Visit> replaced(Visit visit, SampleId sample, Report report, Caller by) {
        return reviews.over(visit.review())
                .or(() -> replacing.objection(sample, report, by))
                .or(() -> ending.end(visit.id(), report.why(), by.id(), clock.instant()))
                .<Outcome<Visit>>map(Outcome::refused)
                .orElseGet(() ->
                        replacing
                                .replace(sample, report, by)
                                .map(replacement -> handOver(visit, replacement)));
    }

    private Visit handOver(Visit visit, HouseholdReplacement drawn) {
        var next =
                Optional.ofNullable(drawn.substitute())
                        .map(substitute -> plan.substitute(visit, substitute));
        next.ifPresent(added -> {
            visits.add(List.of(added));
            var review = reviews.find(visit.review()).orElseThrow();
            events.publishEvent(new VisitsPlanned(review, List.of(added)));
        });
        var replacement =
                new Replacement(
                        next.map(Visit::id).orElse(null),
                        drawn.reason(),
                        drawn.note(),
                        drawn.by(),
                        drawn.at());
        visits.replaced(visit.id(), replacement);
        return visit.replaced(replacement);
    }
}
