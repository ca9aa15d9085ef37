package org.baoxue.assignments;

import org.baoxue.access.Account;
import org.baoxue.access.Caller;
import org.baoxue.access.People;
import org.baoxue.access.Role;
import org.baoxue.assignments.FieldWork.TeamDraw;
import org.baoxue.sampling.Sample;
import org.baoxue.sampling.draw.Inspector;
import org.baoxue.sampling.draw.InspectorDraw;
import org.baoxue.sampling.draw.Seed;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws people into all teams of a review, by a seed read in public: with the drawn units this
/// makes the draw double random (双随机). Who is lowest in a team leads it. Safe to repeat.
@Component
class DrawingTeams {

    private static final int LARGEST_TEAM = 50;

    private final Work.Drawn drawn;
    private final FieldWorks works;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawingTeams(
            Work.Drawn drawn,
            FieldWorks works,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drawn = drawn;
        this.works = works;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// A draw as the office asks for it.
    ///
    /// @param pool who can be drawn; null for all inspectors
    /// @param size how many people each team has
    record TeamDrawInput(ReviewId review, @Nullable List<UserId> pool, int size, String seed) {

        Optional<Refusal> fault() {
            if (size < 1 || size > LARGEST_TEAM) {
                var fault = "not-from-1-to-" + LARGEST_TEAM;
                return Optional.of(new InvalidValue("size", String.valueOf(size), fault));
            }
            return Seed.faultIn(seed).map(fault -> new InvalidValue("seed", seed, fault));
        }

        boolean sameAs(TeamDraw draw) {
            return draw.seed().equals(seed)
                    && draw.size() == size
                    && (pool == null || draw.pool().equals(pool));
        }
    }

    Outcome<FieldWork> draw(TeamDrawInput input, Caller by) {
        if (!by.has(Role.CITY_OFFICE)) {
            return Outcome.refused(new NotPermitted("assignments.teams.draw"));
        }
        return input.fault()
                .<Outcome<FieldWork>>map(Outcome::refused)
                .orElseGet(
                        () -> drawn.work(input.review()).then(work -> fromPool(input, work, by)));
    }

    private Outcome<FieldWork> fromPool(TeamDrawInput input, Work work, Caller by) {
        var found =
                input.pool() == null
                        ? people.inspectors()
                        : List.copyOf(people.find(input.pool()).values());
        var ids = input.pool() == null ? ids(found) : input.pool();
        return notInspectors(ids, found)
                .<Outcome<FieldWork>>map(Outcome::refused)
                .orElseGet(() -> change(input, work, ids, found, by));
    }

    private Outcome<FieldWork> change(
            TeamDrawInput input, Work work, List<UserId> ids, List<Account> pool, Caller by) {
        return works.change(
                        input.review(),
                        before -> {
                            if (before.draw() != null && input.sameAs(before.draw())) {
                                return Outcome.done(before);
                            }
                            return before.teams().isEmpty()
                                    ? teams(before, input, work, ids, pool, by)
                                    : Outcome.refused(staffed(input));
                        })
                .map(changed -> tell(changed, by));
    }

    private Outcome<FieldWork> teams(
            FieldWork before,
            TeamDrawInput input,
            Work work,
            List<UserId> ids,
            List<Account> pool,
            Caller by) {
        var result =
                InspectorDraw.of(
                        work.sample().id().drawCode(),
                        new Seed(input.seed()),
                        input.size(),
                        work.tasks(before.countyTeam()),
                        inspectors(pool));
        var draw =
                new TeamDraw(
                        input.seed(),
                        input.size(),
                        ids,
                        result.left().stream().map(UserId::new).toList(),
                        by.id(),
                        clock.instant());
        return result.teams().stream()
                .filter(team -> team.missing() > 0)
                .findFirst()
                .<Outcome<FieldWork>>map(
                        team -> Outcome.refused(new TooFewInspectors(team.team(), team.missing())))
                .orElseGet(() ->
                        Outcome.done(
                                before.drawn(
                                        result.teams().stream()
                                                .map(team -> team(work, team))
                                                .toList(),
                                        draw)));
    }

    private static Team team(Work work, InspectorDraw.Team drawn) {
        var members = drawn.members().stream().map(UserId::new).toList();
        return new Team(
                TeamId.numbered(work.review().id(), drawn.team()),
                work.town(drawn.team()).orElseThrow().town(),
                members.getFirst(),
                members,
                Team.How.DRAWN);
    }

    private FieldWork tell(FieldWorks.Changed changed, Caller by) {
        var work = changed.work();
        if (changed.fresh() && work.draw() != null) {
            events.publishEvent(
                    new TeamsDrawn(work.review(), work.draw().seed(), by.id(), work.draw().at()));
        }
        return work;
    }

    private static WrongStage staffed(TeamDrawInput input) {
        return new WrongStage(input.review().value(), "STAFFED", Sample.State.DRAWN.name());
    }

    private static List<Inspector> inspectors(Collection<Account> pool) {
        return pool.stream()
                .map(person -> new Inspector(person.id().value(), person.belongsTo()))
                .toList();
    }

    private static List<UserId> ids(List<Account> people) {
        return people.stream().map(Account::id).toList();
    }

    private static Optional<Refusal> notInspectors(List<UserId> ids, List<Account> found) {
        var inspectors =
                found.stream()
                        .filter(person -> person.roles().contains(Role.INSPECTOR))
                        .map(Account::id)
                        .toList();
        return Stream.concat(
                        ids.stream()
                                .filter(id -> !inspectors.contains(id))
                                .map(id -> fault(id, "not-an-inspector")),
                        ids.stream()
                                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                                .map(id -> fault(id, "named-twice")))
                .findFirst();
    }

    private static Refusal fault(UserId id, String fault) {
        return new InvalidValue("pool", id.value(), fault);
    }

    record TeamsDrawn(ReviewId review, String seed, UserId by, Instant at) implements Recorded {
        @Override
        public String action() {
            return "assignments.teams.draw";
        }

        @Override
        public String subject() {
            return review.value();
        }
    }
}
