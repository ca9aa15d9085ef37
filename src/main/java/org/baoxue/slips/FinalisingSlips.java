package org.baoxue.slips;

import org.baoxue.access.Caller;
import org.baoxue.access.account.People;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Team;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.UserId;
import org.baoxue.slips.Refusals.SignaturesMissing;
import org.baoxue.slips.Slip.Seal;
import org.baoxue.slips.Slip.State;
import org.baoxue.slips.SlipSignature.Line;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The leader makes a slip final, once the whole team has signed or is excused: it gets its number
/// and never changes again. Safe to repeat.
///
/// Numbers run within a team, 1, 2, 3, …, in the order in which its slips become final. None is
/// handed out beforehand: the write that makes a slip final claims the next one, and a unique index
/// lets nobody else have it. So there is no gap, whatever fails when.
@Component
public class FinalisingSlips {

    private static final int LONGEST_REASON = 200;

    private final Slips slips;
    private final SlipRules rules;
    private final Assignments assignments;
    private final People people;
    private final Clock clock;

    FinalisingSlips(
            Slips slips, SlipRules rules, Assignments assignments, People people, Clock clock) {
        this.slips = slips;
        this.rules = rules;
        this.assignments = assignments;
        this.people = people;
        this.clock = clock;
    }

    /// Why a member did not sign.
    public record Absence(UserId member, String reason) {}

    /// Makes a slip final that was read at a version.
    public Outcome<Slip> finalise(SlipId id, int version, List<Absence> absences, Caller by) {
        return rules.mayWrite(id, "slips.finalise", by)
                .then(found -> finalise(found, version, team(found), absences, by));
    }

    private Outcome<Slip> finalise(
            Slip found, int version, Team team, List<Absence> absences, Caller by) {
        var act = new Recorded("slips.slip.finalise", by.id(), clock.instant());
        return fault(team, absences)
                .<Outcome<Slip>>map(Outcome::refused)
                .orElseGet(() ->
                        slips.change(
                                found.id(),
                                act,
                                slip -> sealed(slip, version, team, absences, act)));
    }

    private Outcome<Slip> sealed(
            Slip slip, int version, Team team, List<Absence> absences, Recorded act) {
        if (slip.state() == State.FINAL) {
            return Outcome.done(slip);
        }
        var seal = new Seal(nextNumber(team), slip.contentHash(), act.by(), act.at());
        return slip.stage()
                .sealed(signatures(slip, team, absences, act.at()), seal)
                .then(after -> slip.steppedUpon(version, after))
                .then(after -> complete(after, team));
    }

    private Outcome<Slip> complete(Slip sealed, Team team) {
        var missing =
                team.members().stream()
                        .filter(member ->
                                sealed.signatures().stream()
                                        .noneMatch(one -> one.signer().equals(member)))
                        .toList();
        return missing.isEmpty()
                ? Outcome.done(sealed)
                : Outcome.refused(
                        new SignaturesMissing(
                                sealed.id(), missing, missing.stream().map(this::name).toList()));
    }

    /// Those drawn, and for each absent member the reason; in the order of the team as it now is,
    /// and each on the line of what the signer now is: somebody else may lead than when they
    /// signed.
    private List<SlipSignature> signatures(
            Slip slip, Team team, List<Absence> absences, Instant at) {
        var signatures = new ArrayList<SlipSignature>();
        for (var member : team.members()) {
            var line = member.equals(team.leader()) ? Line.LEADER : Line.MEMBER;
            drawn(slip, member)
                    .map(signature -> signature.on(line))
                    .or(() -> excused(slip, member, absences, at))
                    .ifPresent(signatures::add);
        }
        return signatures;
    }

    private static Optional<SlipSignature> drawn(Slip slip, UserId member) {
        return slip.signatures().stream().filter(one -> one.signer().equals(member)).findFirst();
    }

    private Optional<SlipSignature> excused(
            Slip slip, UserId member, List<Absence> absences, Instant at) {
        return absences.stream()
                .filter(absence -> absence.member().equals(member))
                .findFirst()
                .map(absence ->
                        new SlipSignature(
                                member,
                                name(member),
                                Line.MEMBER,
                                List.of(),
                                PersonalNumbers.maskedIn(absence.reason().strip()),
                                at,
                                slip.contentHash()));
    }

    private String nextNumber(Team team) {
        var numbered =
                slips.ofTeam(team.id()).stream().filter(slip -> slip.number() != null).count();
        return "%s-D%d-%03d".formatted(team.review(), team.number(), numbered + 1);
    }

    private String name(UserId member) {
        var account = people.find(List.of(member)).get(member);
        return account == null ? member.value() : account.name();
    }

    private Team team(Slip slip) {
        return assignments
                .fieldWork(slip.review())
                .flatMap(work -> work.team(slip.team()))
                .orElseThrow();
    }

    private static Optional<Refusal> fault(Team team, List<Absence> absences) {
        return absences.stream().flatMap(absence -> fault(team, absence).stream()).findFirst();
    }

    private static Optional<Refusal> fault(Team team, Absence absence) {
        var reason = absence.reason().strip();
        if (absence.member().equals(team.leader())) {
            return wrong("absences.member", absence.member().value(), "the-leader-must-sign");
        }
        if (!team.members().contains(absence.member())) {
            return wrong("absences.member", absence.member().value(), "not-in-the-team");
        }
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? wrong(
                        "absences.reason",
                        reason,
                        "not-from-1-to-%d-characters".formatted(LONGEST_REASON))
                : Optional.empty();
    }

    private static Optional<Refusal> wrong(String field, String value, String fault) {
        return Optional.of(new InvalidValue(field, value, fault));
    }
}
