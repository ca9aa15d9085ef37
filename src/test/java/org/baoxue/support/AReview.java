package org.baoxue.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.Evaluation.Proposal;
import org.baoxue.checklists.form.Expectation.ExpectedChoice;
import org.baoxue.checklists.form.Expectation.ExpectedMinimum;
import org.baoxue.checklists.form.Expectation.ExpectedTick;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.Item;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.support.Speakers.Speaking;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A review of a {@link SmallCounty} in the field: two towns are drawn, in each one village, its
/// schools and three households; two teams of two, of whom the first checks the county, too. All
/// that happens goes through the API.
public final class AReview {

    private final ApplicationContext service;
    private final ReviewId id;
    private final Speaking speaking;

    private AReview(ApplicationContext service, ReviewId id) {
        this.service = service;
        this.id = id;
        this.speaking = service.getBean(Speaking.class);
    }

    public static AReview inTheField(ApplicationContext service, String review, String county) {
        var made = planned(service, review, county);
        made.draw();
        IntStream.rangeClosed(1, 2).forEach(made::staff);
        made.office("openFieldWork").variable("review", review).executeAndVerify();
        return made;
    }

    /// The same, before anything is drawn.
    public static AReview planned(ApplicationContext service, String review, String county) {
        SmallCounty.entered(service.getBean(Keeping.class), county);
        var made = new AReview(service, new ReviewId(review));
        made.plan(county);
        return made;
    }

    public ReviewId id() {
        return id;
    }

    public TeamId team(int number) {
        return TeamId.numbered(id, number);
    }

    public Caller leader(int team) {
        return person(team, "l");
    }

    public Caller member(int team) {
        return person(team, "m");
    }

    /// The visits still to be made of a team with a form, in printed order.
    public List<Visit> visits(int team, FormKind form) {
        return service.getBean(Assignments.class).visitsOf(team(team)).stream()
                .filter(visit -> visit.form() == form && visit.state() == Visit.State.ACTIVE)
                .toList();
    }

    public Visit visit(int team, FormKind form) {
        return visits(team, form).getFirst();
    }

    public Sheet sheet(Visit visit) {
        return service.getBean(Sheets.class).find(visit.id()).orElseThrow();
    }

    /// Fills, signs, submits and accepts every checklist of a team that is still open, as expected.
    public AReview accepted(int team) {
        for (var form : FormKind.values()) {
            visits(team, form).forEach(visit -> accepted(visit, Map.of()));
        }
        return this;
    }

    /// Fills a checklist as expected but for what is said, and has it accepted.
    ///
    /// @param said values as the API takes them, by the answers' keys
    public AReview accepted(Visit visit, Map<String, ?> said) {
        submitted(visit, said);
        if (sheet(visit).state() == Sheet.State.SUBMITTED) {
            var leader = leader(visit.team());
            as(leader, "acceptSheet")
                    .variable("visit", visit.id().value())
                    .variable("version", sheet(visit).version())
                    .executeAndVerify();
        }
        return this;
    }

    /// The same, but for the leader's acceptance.
    public AReview submitted(Visit visit, Map<String, ?> said) {
        if (sheet(visit).state().isWritable()) {
            answer(visit, said);
            sign(visit);
            var member = member(visit.team());
            as(member, "submitSheet")
                    .variable("visit", visit.id().value())
                    .variable("version", sheet(visit).version())
                    .execute()
                    .path("submitSheet.state")
                    .entity(String.class)
                    .isEqualTo("SUBMITTED");
        }
        return this;
    }

    /// Reports that a household has moved, and answers the visit that is made instead.
    public VisitId replaced(Visit visit) {
        var input = Map.of("visit", visit.id().value(), "reason", "MOVED");
        as(leader(visit.team()), "replaceHousehold").variable("input", input).executeAndVerify();
        var replacement =
                service.getBean(Assignments.class).visit(visit.id()).orElseThrow().replacement();
        assertThat(replacement).isNotNull();
        assertThat(replacement.next()).isNotNull();
        return replacement.next();
    }

    private void plan(String county) {
        var plan =
                Map.of(
                        "towns", 2,
                        "villagesPerTown", 1,
                        "householdsPerTown", 3,
                        "reservesPerVillage", 1);
        var input =
                Map.of(
                        "id",
                        id.value(),
                        "county",
                        county,
                        "countyName",
                        "示例县",
                        "name",
                        "复查 " + id,
                        "referenceDate",
                        "2019-08-31",
                        "fieldFrom",
                        "2019-10-21",
                        "fieldTo",
                        "2019-10-31",
                        "plan",
                        plan);
        speaking.asCityOffice()
                .documentName("reviews/planReview")
                .variable("input", input)
                .executeAndVerify();
    }

    private void draw() {
        var office = speaking.asCityOffice();
        office.documentName("sampling/freezeFrame")
                .variable("review", id.value())
                .executeAndVerify();
        office.documentName("sampling/enterSeed")
                .variable("sample", id.value())
                .variable("seed", "53096217404418835127")
                .executeAndVerify();
        office.documentName("sampling/drawSample")
                .variable("sample", id.value())
                .executeAndVerify();
    }

    private void staff(int team) {
        var people = List.of(leader(team), member(team));
        service.getBean(People.class)
                .open(
                        people.stream()
                                .map(one ->
                                        new NewAccount(
                                                one.id(), one.name(), one.grants(), Set.of()))
                                .toList(),
                        "a first password");
        ledBy(team, leader(team), member(team));
    }

    /// The office puts somebody else at the head of a team.
    public void ledBy(int team, Caller leader, Caller... members) {
        var everybody =
                Stream.concat(Stream.of(leader), Stream.of(members)).map(one -> one.id().value());
        var input =
                Map.of(
                        "review",
                        id.value(),
                        "number",
                        team,
                        "leader",
                        leader.id().value(),
                        "members",
                        everybody.toList());
        office("nameTeam").variable("input", input).executeAndVerify();
    }

    /// What is asked next depends on what was answered: a few rounds fill any form.
    private void answer(Visit visit, Map<String, ?> said) {
        var left = new HashMap<String, Object>(said);
        for (var round = 0; round < 6; round++) {
            var changes = changes(sheet(visit), left);
            if (changes.isEmpty()) {
                break;
            }
            var input = Map.of("visit", visit.id().value(), "changes", changes);
            as(member(visit.team()), "saveAnswers").variable("input", input).executeAndVerify();
        }
        assertThat(left).as("what is said is asked").isEmpty();
    }

    private List<Map<String, Object>> changes(Sheet sheet, Map<String, Object> left) {
        var follows = service.getBean(Sheets.class).evaluate(sheet);
        var changes = new ArrayList<Map<String, Object>>();
        follows.asked()
                .forEach((key, item) -> {
                    var value = left.remove(key.toString());
                    if (value == null) {
                        value = due(sheet, key, item, follows.proposal());
                    }
                    if (value != null) {
                        changes.add(change(sheet, key, value));
                    }
                });
        return changes;
    }

    /// What the form proposes, else what it expects of an item without an answer.
    private static @Nullable Object due(
            Sheet sheet, AnswerKey key, Item item, @Nullable Proposal proposal) {
        var standing = sheet.content().value(key);
        if (proposal != null && key.equals(proposal.key())) {
            return proposal.value().equals(standing) ? null : Map.of("yes", true);
        }
        if (standing != null) {
            return null;
        }
        return proposal != null && key.equals(proposal.detail())
                ? Map.of("text", proposal.text())
                : expected(item);
    }

    private static Map<String, Object> change(Sheet sheet, AnswerKey key, Object value) {
        var change = new HashMap<String, Object>();
        var said = value instanceof Said(var plain, var note) ? plain : value;
        change.put(
                "id",
                "change-%s-%d"
                        .formatted(
                                key.toString().replaceAll("[^A-Za-z0-9-]", "-"),
                                sheet.content().answer(key).version()));
        change.put("key", key.toString());
        change.put("value", said);
        change.put("base", sheet.content().answer(key).version());
        if (value instanceof Said(var plain, var note)) {
            change.put("note", note);
        }
        return change;
    }

    /// A value with a note beside it.
    public record Said(Object value, String note) {}

    private static @Nullable Object expected(Item item) {
        return switch (item.expectation()) {
            case ExpectedTick(var yes) -> Map.of("yes", yes);
            case ExpectedMinimum(var atLeast) -> Map.of("number", atLeast);
            case ExpectedChoice(var options) -> Map.of("choice", options.getFirst());
            case null ->
                    item.type() == AnswerType.TEXT
                            ? null
                            : Map.of("yes", item.key().equals("household.has-students"));
        };
    }

    private void sign(Visit visit) {
        service.getBean(Sheets.class)
                .form(sheet(visit))
                .signatures()
                .forEach(line -> {
                    var input =
                            Map.of(
                                    "visit",
                                    visit.id().value(),
                                    "id",
                                    "signature-%s-%d".formatted(line.key(), sheet(visit).version()),
                                    "line",
                                    line.key(),
                                    "name",
                                    "签字人",
                                    "strokes",
                                    List.of(Map.of("points", List.of(0.1, 0.1, 0.9, 0.9))));
                    as(member(visit.team()), "sign").variable("input", input).executeAndVerify();
                });
    }

    private Caller person(int team, String role) {
        var name = "%s-%d-%s".formatted(id.value().toLowerCase(Locale.ROOT), team, role);
        return new Caller(
                new UserId(name),
                (role.equals("l") ? "组长" : "成员") + team,
                Set.of(Grant.everywhere(Role.INSPECTOR)));
    }

    private GraphQlTester.Request<?> office(String document) {
        return speaking.asCityOffice().documentName("field/" + document);
    }

    private GraphQlTester.Request<?> as(Caller caller, String document) {
        return speaking.as(caller).documentName("field/" + document);
    }
}
