package org.baoxue.slips;

import static java.util.stream.Collectors.toMap;

import org.baoxue.access.Caller;
import org.baoxue.assignments.TeamId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.slips.Gathering.Gathered;
import org.baoxue.slips.Refusals.SheetsNotAccepted;
import org.baoxue.slips.Refusals.WaitingUnit;
import org.baoxue.slips.Slip.Compilation;
import org.baoxue.slips.Stage.Fresh;
import org.baoxue.slips.Stage.Keeping;
import org.baoxue.slips.text.SlipSubject;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// Compiles slips from accepted checklists, for the leader or the city office. It can be repeated
/// at any time: what the leader wrote and what was signed stays, and is called outdated where the
/// checklists now say something else; so is a final slip, which stays as it is.
@Component
public class CompilingSlips {

    private final Slips slips;
    private final SlipRules rules;
    private final Gathering gathering;
    private final Clock clock;

    CompilingSlips(Slips slips, SlipRules rules, Gathering gathering, Clock clock) {
        this.slips = slips;
        this.rules = rules;
        this.gathering = gathering;
        this.clock = clock;
    }

    /// What came of compiling a team's slips.
    ///
    /// @param slips the last revision of each unit's whose checklists are accepted, in printed
    ///   order
    /// @param waiting the units that have to wait
    public record CompiledSlips(List<Slip> slips, List<WaitingUnit> waiting) {}

    /// Compiles the slips of all units whose checklists are accepted.
    public Outcome<CompiledSlips> compile(TeamId team, Caller by) {
        return rules.mayCompile(team, by)
                .then(allowed -> gathered(team))
                .then(all -> compile(all, by));
    }

    /// Compiles one slip anew, by the leader, who may give up the own words.
    public Outcome<Slip> recompile(SlipId id, int version, boolean discardEdits, Caller by) {
        return rules.mayWrite(id, "slips.recompile", by)
                .then(slip -> gathered(slip.teamId()))
                .then(all -> recompile(all, id, version, discardEdits, by));
    }

    private Outcome<Gathered> gathered(TeamId team) {
        return gathering
                .of(team)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new UnknownId("Team", team.value())));
    }

    private Outcome<CompiledSlips> compile(Gathered all, Caller by) {
        var waiting = all.scopes().stream().flatMap(scope -> all.waiting(scope).stream()).toList();
        if (waiting.size() == all.scopes().size()) {
            return Outcome.refused(new SheetsNotAccepted(waiting));
        }
        var act = new Recorded("slips.slip.compile", by.id(), clock.instant());
        var standing = last(slips.ofTeam(all.team().id()));
        var compiled =
                all.scopes().stream()
                        .filter(scope -> all.waiting(scope).isEmpty())
                        .map(scope ->
                                compile(
                                        all,
                                        scope,
                                        Optional.ofNullable(standing.get(key(scope.subject()))),
                                        act))
                        .sorted(Slip.PRINTED)
                        .toList();
        return Outcome.done(new CompiledSlips(compiled, waiting));
    }

    private Slip compile(Gathered all, Scope scope, Optional<Slip> standing, Recorded act) {
        var fresh = gathering.fresh(all, scope);
        var slip = standing.orElseGet(() -> first(all.team().id(), scope.subject(), fresh, act));
        return again(slip, fresh, act);
    }

    private Slip first(TeamId team, SlipSubject subject, Fresh fresh, Recorded act) {
        var compilation =
                new Compilation(fresh.rows(), Set.of(), Set.of(), fresh.sources(), act.at());
        var slip = Slip.compiled(team, subject, compilation);
        slips.insert(slip, act);
        return slip;
    }

    private Slip again(Slip slip, Fresh fresh, Recorded act) {
        var outcome =
                slips.change(
                        slip.id(),
                        act,
                        now -> now.stage().recompiled(fresh, Keeping.EDITED_AND_SIGNED, act));
        return ((Outcome.Done<Slip>) outcome).value();
    }

    private Outcome<Slip> recompile(
            Gathered all, SlipId id, int version, boolean discardEdits, Caller by) {
        var act = new Recorded("slips.slip.compile", by.id(), clock.instant());
        var keeping = discardEdits ? Keeping.NOTHING : Keeping.EDITED;
        return slips.change(
                id,
                act,
                slip ->
                        fresh(all, slip)
                                .then(fresh -> recompiled(slip, version, fresh, keeping, act)));
    }

    private static Outcome<Slip> recompiled(
            Slip slip, int version, Fresh fresh, Keeping keeping, Recorded act) {
        return slip.stage()
                .recompiled(fresh, keeping, act)
                .then(after -> slip.changedUpon(version, after));
    }

    private Outcome<Fresh> fresh(Gathered all, Slip slip) {
        var scope =
                all.scopes().stream()
                        .filter(one -> key(one.subject()).equals(key(slip.subject())))
                        .findFirst()
                        .orElseThrow();
        return all.waiting(scope)
                .<Outcome<Fresh>>map(unit -> Outcome.refused(new SheetsNotAccepted(List.of(unit))))
                .orElseGet(() -> Outcome.done(gathering.fresh(all, scope)));
    }

    private static Map<String, Slip> last(List<Slip> slips) {
        return slips.stream()
                .collect(
                        toMap(
                                slip -> key(slip.subject()),
                                Function.identity(),
                                BinaryOperator.maxBy(Slip.PRINTED)));
    }

    private static String key(SlipSubject subject) {
        return subject.kind().code() + ":" + subject.code();
    }
}
