package org.baoxue.slips;

import org.baoxue.access.account.Account;
import org.baoxue.access.account.People;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Team;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.UserId;
import org.baoxue.slips.Refusals.WaitingSheet;
import org.baoxue.slips.Refusals.WaitingUnit;
import org.baoxue.slips.Slip.Source;
import org.baoxue.slips.Stage.Fresh;
import org.baoxue.slips.text.Drafting;
import org.baoxue.slips.text.Facts;
import org.baoxue.slips.text.Facts.ReplacedHousehold;
import org.baoxue.slips.text.Rules;
import org.baoxue.slips.text.Veil;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings together what a team's checklists say, in a fixed number of commands.
@Component
class Gathering {

    private final Assignments assignments;
    private final Sheets sheets;
    private final People people;
    private final KnownNames names;
    private final Rules rules;

    Gathering(
            Assignments assignments, Sheets sheets, People people, KnownNames names, Rules rules) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.people = people;
        this.names = names;
        this.rules = rules;
    }

    /// A team with its work, and the veil over the people whom it met.
    record Gathered(
            Team team,
            List<Scope> scopes,
            Map<VisitId, Sheet> sheets,
            Map<UserId, Account> people,
            Veil veil) {

        /// What a scope waits for; empty where every checklist is accepted.
        Optional<WaitingUnit> waiting(Scope scope) {
            var open =
                    scope.active().stream()
                            .filter(visit -> state(visit) != Sheet.State.ACCEPTED)
                            .map(visit ->
                                    new WaitingSheet(visit.id(), visit.unitName(), state(visit)))
                            .toList();
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WaitingUnit(scope.subject(), open));
        }

        private Sheet.State state(Visit visit) {
            var sheet = sheets.get(visit.id());
            return sheet == null ? Sheet.State.NOT_STARTED : sheet.state();
        }

        private String name(UserId id) {
            var account = people.get(id);
            return account == null ? id.value() : account.name();
        }
    }

    /// Empty before the field work of the team has begun.
    Optional<Gathered> of(TeamId id) {
        return assignments
                .fieldWork(id.review())
                .filter(work -> work.isOpen())
                .flatMap(work -> work.team(id.number()))
                .map(this::of);
    }

    private Gathered of(Team team) {
        var found = sheets.ofTeam(team.id());
        return new Gathered(
                team,
                Scope.of(team.id(), assignments.visitsOf(team.id())),
                found.stream().collect(Collectors.toMap(Sheet::id, Function.identity())),
                people.find(team.members()),
                names.veil(found));
    }

    /// The rows of a scope whose checklists are accepted.
    Fresh fresh(Gathered gathered, Scope scope) {
        var readings = scope.active().stream().map(visit -> reading(gathered, visit)).toList();
        var sources =
                readings.stream()
                        .map(reading -> new Source(reading.visit().id(), reading.sheet().version()))
                        .toList();
        return new Fresh(new Drafting(facts(gathered, scope, readings), rules).rows(), sources);
    }

    private Reading reading(Gathered gathered, Visit visit) {
        var sheet = gathered.sheets().get(visit.id());
        if (sheet == null) {
            throw new IllegalArgumentException(visit.id() + " has no checklist to compile");
        }
        return new Reading(visit, sheet, sheets.form(sheet), sheets.evaluate(sheet));
    }

    private static Facts facts(Gathered gathered, Scope scope, List<Reading> readings) {
        var team = gathered.team();
        return new Facts(
                scope.subject(),
                team.number(),
                gathered.name(team.leader()),
                team.members().stream()
                        .filter(member -> !member.equals(team.leader()))
                        .map(gathered::name)
                        .toList(),
                readings.stream().map(reading -> reading.checked(gathered.veil())).toList(),
                scope.visits().stream().flatMap(Gathering::replaced).toList());
    }

    private static Stream<ReplacedHousehold> replaced(Visit visit) {
        var replacement = visit.replacement();
        return replacement == null
                ? Stream.empty()
                : Stream.of(
                        new ReplacedHousehold(
                                visit.unit(),
                                replacement.reason().label(),
                                replacement.next() == null ? null : unit(replacement.next())));
    }

    private static String unit(VisitId visit) {
        return visit.value().substring(visit.value().lastIndexOf(':') + 1);
    }
}
