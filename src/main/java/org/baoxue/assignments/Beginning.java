package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.access.People;
import org.baoxue.access.Role;
import org.baoxue.assignments.FieldWork.Opening;
import org.baoxue.sampling.SampledTown;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens field work: hands every drawn unit to its team as a visit. The visits have natural codes
/// and are written before the work is marked open, so that a repeat completes what was interrupted
/// and changes nothing else.
@Component
class Beginning {

    private final Work.Drawn drawn;
    private final FieldWorks works;
    private final Visits visits;
    private final VisitPlan plan;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Beginning(
            Work.Drawn drawn,
            FieldWorks works,
            Visits visits,
            VisitPlan plan,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drawn = drawn;
        this.works = works;
        this.visits = visits;
        this.plan = plan;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// @param countyTeam the team that checks the county, too; null for the first
    Outcome<FieldWork> open(ReviewId review, @Nullable Integer countyTeam, Caller by) {
        if (!by.has(Role.CITY_OFFICE)) {
            return Outcome.refused(new NotPermitted("assignments.fieldwork.open"));
        }
        return drawn.work(review)
                .then(work -> {
                    var standing = works.find(review).orElseGet(() -> FieldWork.none(review));
                    return standing.isOpen()
                            ? repeated(standing, countyTeam)
                            : opened(work, standing, countyTeam == null ? 1 : countyTeam, by);
                });
    }

    private static Outcome<FieldWork> repeated(FieldWork open, @Nullable Integer countyTeam) {
        return countyTeam == null || countyTeam == open.countyTeam()
                ? Outcome.done(open)
                : Outcome.refused(new WrongStage(open.review().value(), "FIELD_WORK", "STAFFED"));
    }

    private Outcome<FieldWork> opened(Work work, FieldWork staffed, int countyTeam, Caller by) {
        return Stream.of(unstaffed(work, staffed), unfit(work, staffed, countyTeam))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<FieldWork>>map(Outcome::refused)
                .orElseGet(() -> handOut(work, countyTeam, by));
    }

    private Outcome<FieldWork> handOut(Work work, int countyTeam, Caller by) {
        var planned = plan.visits(work, countyTeam);
        visits.add(planned);
        events.publishEvent(new VisitsPlanned(work.review(), planned));
        return works.change(
                        work.review().id(),
                        before ->
                                Outcome.done(
                                        before.isOpen()
                                                ? before
                                                : before.opened(
                                                        new Opening(
                                                                countyTeam,
                                                                by.id(),
                                                                clock.instant()))))
                .map(changed -> tell(changed, planned.size()));
    }

    private FieldWork tell(FieldWorks.Changed changed, int visits) {
        var opening = changed.work().opened();
        if (changed.fresh() && opening != null) {
            events.publishEvent(
                    new FieldWorkOpened(
                            changed.work().review(), visits, opening.by(), opening.at()));
        }
        return changed.work();
    }

    private static Optional<Refusal> unstaffed(Work work, FieldWork staffed) {
        return work.towns().stream()
                .map(SampledTown::team)
                .filter(team -> staffed.team(team).isEmpty())
                .findFirst()
                .map(team -> TeamId.numbered(work.review().id(), team))
                .map(team -> new WrongStage(team.value(), "UNSTAFFED", "STAFFED"));
    }

    private Optional<Refusal> unfit(Work work, FieldWork staffed, int countyTeam) {
        var town = work.town(countyTeam);
        var team = staffed.team(countyTeam);
        if (town.isEmpty() || team.isEmpty()) {
            return Optional.of(
                    new InvalidValue("countyTeam", String.valueOf(countyTeam), "no-such-team"));
        }
        var members = people.find(team.get().members()).values();
        return Work.belonging(members, work.task(town.get(), countyTeam)).map(refusal -> refusal);
    }

    record FieldWorkOpened(ReviewId review, int visits, UserId by, Instant at) implements Recorded {
        @Override
        public String action() {
            return "assignments.fieldwork.open";
        }

        @Override
        public String subject() {
            return review.value();
        }
    }
}
