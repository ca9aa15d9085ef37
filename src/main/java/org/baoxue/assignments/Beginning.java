package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.People;
import org.baoxue.assignments.FieldWork.Opening;
import org.baoxue.sampling.Binding;
import org.baoxue.sampling.SampledTown;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Opens field work: hands every drawn unit to its team as a visit.
///
/// First comes the decision, with the team that checks the county, in one write; then the draw is
/// bound, so that it can be cancelled no more; then the visits are written, and at last the work is
/// marked open. The visits have natural codes and follow from the decision: a repeat completes what
/// was interrupted and changes nothing else.
@Component
class Beginning {

    private final Work.Drawn drawn;
    private final Binding binding;
    private final FieldWorks works;
    private final Visits visits;
    private final VisitPlan plan;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Beginning(
            Work.Drawn drawn,
            Binding binding,
            FieldWorks works,
            Visits visits,
            VisitPlan plan,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drawn = drawn;
        this.binding = binding;
        this.works = works;
        this.visits = visits;
        this.plan = plan;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// @param countyTeam the team that checks the county, too; null for the first
    Outcome<FieldWork> open(ReviewId review, @Nullable Integer countyTeam, Caller by) {
        var act = new Recorded("assignments.fieldwork.open", by.id(), clock.instant());
        return drawn.work(review, by, "openFieldWork")
                .then(work ->
                        works.change(work, act, before -> decided(work, before, countyTeam, act))
                                .then(decided -> begun(work, decided, by)));
    }

    private Outcome<FieldWork> decided(
            Work work, FieldWork before, @Nullable Integer countyTeam, Recorded act) {
        if (before.opening() != null) {
            return countyTeam == null || countyTeam == before.countyTeam()
                    ? Outcome.done(before)
                    : Outcome.refused(
                            new WrongStage(before.review().value(), "FIELD_WORK", "STAFFED"));
        }
        var opening = new Opening(countyTeam == null ? 1 : countyTeam, act.by(), act.at(), false);
        return unstaffed(work, before)
                .or(() -> unfit(work, before, opening.countyTeam()))
                .<Outcome<FieldWork>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(before.opening(opening)));
    }

    private Outcome<FieldWork> begun(Work work, FieldWork decided, Caller by) {
        return decided.isOpen()
                ? Outcome.done(decided)
                : binding.bind(work.sample().id(), by)
                        .then(bound -> handOut(work, decided.countyTeam(), by));
    }

    private Outcome<FieldWork> handOut(Work work, int countyTeam, Caller by) {
        var act = new Recorded("assignments.fieldwork.handOut", by.id(), clock.instant());
        var planned = plan.visits(work, countyTeam);
        visits.add(planned);
        events.publishEvent(new VisitsPlanned(work.review(), planned));
        return works.change(work, act, before -> Outcome.done(before.handedOut()));
    }

    private static Optional<Refusal> unstaffed(Work work, FieldWork staffed) {
        return work.towns().stream()
                .map(SampledTown::team)
                .filter(team -> staffed.team(team).isEmpty())
                .findFirst()
                .map(team -> TeamId.numbered(work.review().id(), team))
                .map(team -> new WrongStage(team.value(), "UNSTAFFED", "STAFFED"));
    }

    /// Whether somebody came to belong where their team goes since it was staffed, or the county is
    /// another team's now.
    private Optional<Refusal> unfit(Work work, FieldWork staffed, int countyTeam) {
        if (work.town(countyTeam).isEmpty()) {
            return Optional.of(
                    new InvalidValue("countyTeam", String.valueOf(countyTeam), "no-such-team"));
        }
        var everybody =
                people.find(
                        staffed.teams().stream().flatMap(team -> team.members().stream()).toList());
        return work.towns().stream()
                .flatMap(town -> unfit(work, town, staffed, countyTeam, everybody).stream())
                .findFirst();
    }

    private static Optional<Refusal> unfit(
            Work work,
            SampledTown town,
            FieldWork staffed,
            int countyTeam,
            Map<UserId, Account> everybody) {
        var members = staffed.team(town.team()).orElseThrow().members();
        return Staffing.notInspecting(members, everybody, work.review().county())
                .or(() ->
                        Work.belonging(
                                members.stream().map(everybody::get).toList(),
                                work.task(town, countyTeam)));
    }
}
