package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.People;
import org.baoxue.assignments.TeamDraw.Candidate;
import org.baoxue.sampling.Sample;
import org.baoxue.sampling.draw.InspectorDraw.Task;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Announces from whom the teams will be drawn, and how many to a team, before the seed is read:
/// whoever knew the seed could choose the pool until friends sit together. A pool must fill every
/// team whatever the seed, so that nothing is left to mend once it is read. Until then it can be
/// announced anew. Safe to repeat.
@Component
class AnnouncingTeamDraw {

    private static final int LARGEST_TEAM = 50;

    private final Work.Drawn drawn;
    private final FieldWorks works;
    private final People people;
    private final Clock clock;

    AnnouncingTeamDraw(Work.Drawn drawn, FieldWorks works, People people, Clock clock) {
        this.drawn = drawn;
        this.works = works;
        this.people = people;
        this.clock = clock;
    }

    /// A draw as the office wants it.
    ///
    /// @param pool who can be drawn; null for all inspectors
    /// @param size how many people each team has
    record TeamDrawInput(ReviewId review, @Nullable List<UserId> pool, int size) {

        boolean sameAs(TeamDraw draw) {
            return draw.size() == size && (pool == null || draw.people().equals(pool));
        }
    }

    Outcome<FieldWork> announce(TeamDrawInput input, Caller by) {
        if (input.size() < 1 || input.size() > LARGEST_TEAM) {
            return Outcome.refused(
                    new InvalidValue(
                            "size", String.valueOf(input.size()), "not-from-1-to-" + LARGEST_TEAM));
        }
        return drawn.work(input.review(), by, "announceTeamDraw")
                .then(work -> fromPool(input, work, by));
    }

    private Outcome<FieldWork> fromPool(TeamDrawInput input, Work work, Caller by) {
        var county = work.review().county();
        var found = input.pool() == null ? people.inspectors(county) : known(input.pool());
        var ids = input.pool() == null ? ids(found) : input.pool();
        var pool =
                found.stream()
                        .map(person -> new Candidate(person.id(), person.belongsTo()))
                        .toList();
        return notInspectors(ids, found, county)
                .or(() -> tooFew(pool, input.size(), work.tasks(1)))
                .<Outcome<FieldWork>>map(Outcome::refused)
                .orElseGet(() -> change(input, work, pool, by));
    }

    private Outcome<FieldWork> change(
            TeamDrawInput input, Work work, List<Candidate> pool, Caller by) {
        var draw = new TeamDraw(input.size(), pool, by.id(), clock.instant(), null, List.of());
        var act = new Recorded("assignments.teams.announce", draw.by(), draw.at());
        return works.change(work, act, before -> announced(before, input, draw));
    }

    private static Outcome<FieldWork> announced(
            FieldWork before, TeamDrawInput input, TeamDraw draw) {
        var standing = before.draw();
        if (standing != null && standing.seed() != null && input.sameAs(standing)) {
            return Outcome.done(before);
        } else if (!before.teams().isEmpty()) {
            return Outcome.refused(
                    new WrongStage(before.review().value(), "STAFFED", Sample.State.DRAWN.name()));
        }
        return standing != null
                        && standing.size() == draw.size()
                        && standing.pool().equals(draw.pool())
                ? Outcome.done(before)
                : Outcome.done(before.announcing(draw));
    }

    /// Whoever is drawn comes into the first team that has room and may be joined. So who may join
    /// a team and is not in it is in one before it: under no seed does it stay short if as many may
    /// join it as there are seats up to and in it.
    static Optional<Refusal> tooFew(List<Candidate> pool, int size, List<Task> tasks) {
        var seats = 0;
        for (var task : tasks) {
            seats += size;
            var lacking = seats - mayJoin(pool, task);
            if (lacking > 0) {
                return Optional.of(new TooFewInspectors(task.team(), lacking));
            }
        }
        return Optional.empty();
    }

    private static int mayJoin(List<Candidate> pool, Task task) {
        return (int)
                pool.stream()
                        .filter(candidate -> candidate.inspector().mayInspect(task.units()))
                        .count();
    }

    /// Those who have accounts, in the order in which they are named.
    private List<Account> known(List<UserId> pool) {
        var known = people.find(pool);
        return pool.stream().distinct().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    private static List<UserId> ids(List<Account> people) {
        return people.stream().map(Account::id).toList();
    }

    private static Optional<Refusal> notInspectors(
            List<UserId> ids, List<Account> found, CountyId county) {
        var inspectors =
                found.stream()
                        .filter(person -> person.inspectsIn(county))
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
}
