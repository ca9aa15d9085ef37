package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.People;
import org.baoxue.sampling.SampledTown;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Names a team's people, by the city office: at first, and again where somebody falls out. Safe to
/// repeat.
@Component
class Staffing {

    private final Work.Drawn drawn;
    private final FieldWorks works;
    private final People people;
    private final Clock clock;

    Staffing(Work.Drawn drawn, FieldWorks works, People people, Clock clock) {
        this.drawn = drawn;
        this.works = works;
        this.people = people;
        this.clock = clock;
    }

    /// A team as the office wants it.
    ///
    /// @param members everybody, with or without the leader
    record TeamInput(ReviewId review, int number, UserId leader, List<UserId> members) {

        /// The leader first, nobody twice.
        List<UserId> everybody() {
            return Stream.concat(Stream.of(leader), members.stream()).distinct().toList();
        }
    }

    Outcome<Team> name(TeamInput input, Caller by) {
        return drawn.work(input.review(), by, "nameTeam")
                .then(work ->
                        work.town(input.number())
                                .map(town -> staffed(input, work, town, by))
                                .orElseGet(() -> Outcome.refused(unknown(input))));
    }

    private Outcome<Team> staffed(TeamInput input, Work work, SampledTown town, Caller by) {
        var everybody = input.everybody();
        var found = people.find(everybody);
        var act = new Recorded("assignments.team.name", by.id(), clock.instant());
        return works.change(
                        work,
                        act,
                        before -> {
                            var task = work.task(town, before.countyTeam());
                            return Stream.of(
                                            notInspecting(everybody, found, work.review().county()),
                                            busy(everybody, before, input.number()),
                                            Work.belonging(found.values(), task))
                                    .flatMap(Optional::stream)
                                    .findFirst()
                                    .<Outcome<FieldWork>>map(Outcome::refused)
                                    .orElseGet(() -> Outcome.done(with(before, input, town)));
                        })
                .map(changed -> changed.team(input.number()).orElseThrow());
    }

    private static FieldWork with(FieldWork before, TeamInput input, SampledTown town) {
        var standing = before.team(input.number());
        var everybody = input.everybody();
        if (standing.isPresent() && standing.get().members().equals(everybody)) {
            return before;
        }
        var id = TeamId.numbered(input.review(), input.number());
        return before.with(new Team(id, town.town(), input.leader(), everybody, Team.How.NAMED));
    }

    private static Refusal unknown(TeamInput input) {
        return new UnknownId("Team", input.review() + ":" + input.number());
    }

    static Optional<Refusal> notInspecting(
            List<UserId> asked, Map<UserId, Account> found, CountyId county) {
        return asked.stream()
                .filter(id -> !found.containsKey(id) || !found.get(id).inspectsIn(county))
                .findFirst()
                .map(id -> new InvalidValue("members", id.value(), "not-an-inspector"));
    }

    private static Optional<Refusal> busy(List<UserId> asked, FieldWork work, int number) {
        return work.teams().stream()
                .filter(team -> team.number() != number)
                .flatMap(team -> team.members().stream())
                .filter(asked::contains)
                .findFirst()
                .map(id -> new InvalidValue("members", id.value(), "in-another-team"));
    }
}
