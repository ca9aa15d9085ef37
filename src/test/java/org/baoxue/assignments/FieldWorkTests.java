package org.baoxue.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.assignments.AFieldReview.refused;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.Visit.Replacement;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.sampling.AReview;
import org.baoxue.sampling.Binding;
import org.baoxue.sampling.Cancelling;
import org.baoxue.sampling.SampleId;
import org.baoxue.sampling.Sampling;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.ReviewId;
import org.baoxue.support.CommandCount;
import org.baoxue.support.Interruption;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.List;
import java.util.Map;

@ServiceTest
class FieldWorkTests {

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;
    @Autowired private Sampling sampling;
    @Autowired private Sheets sheets;
    @Autowired private Visits visits;
    @Autowired private VisitPlan plan;
    @Autowired private Work.Drawn drawn;
    @Autowired private Cancelling cancelling;
    @Autowired private Binding binding;
    @Autowired private ApplicationContext service;
    @Autowired private CommandCount commands;

    @Test
    void makesAVisitOfEveryDrawnUnitOnce() {
        var review = opened("2019-FW-01", "619961");
        var id = new ReviewId(review.id());
        var byForm = assignments.visitsOf(id).stream().collect(groupingBy(Visit::form, counting()));
        var schools =
                sampling.ofReview(id).orElseThrow().teams().stream()
                        .mapToLong(town -> town.schools().size())
                        .sum();
        assertThat(byForm)
                .isEqualTo(
                        Map.of(
                                FormKind.COUNTY, 1L,
                                FormKind.TOWN, 2L,
                                FormKind.SCHOOL, schools,
                                FormKind.VILLAGE, 4L,
                                FormKind.HOUSEHOLD, 20L));
        var before = assignments.visitsOf(id);
        review.openFieldWork().path("openFieldWork.version").entity(Integer.class).isEqualTo(4);
        assertThat(assignments.visitsOf(id)).isEqualTo(before);
        assertThat(before.getFirst().team()).isEqualTo(1);
        try (var all = sheets.ofReview(id)) {
            assertThat(all.map(Sheet::id)).hasSize(before.size());
        }
    }

    @Test
    void completesAnOpeningThatWasInterrupted() {
        var review = AFieldReview.drawn(speaking, keeping, people, "2019-FW-02", "619962");
        review.nameTeam(1, "ann");
        review.nameTeam(2, "cid");
        var work =
                work(review.id())
                        .then(done -> {
                            visits.add(plan.visits(done, 1).subList(3, 9));
                            return Outcome.done(done);
                        });
        assertThat(work.payload()).isInstanceOf(Work.class);
        review.openFieldWork().path("openFieldWork.opened").hasValue();
        assertThat(assignments.visitsOf(new ReviewId(review.id()))).hasSizeGreaterThan(29);
    }

    @Test
    void completesAnOpeningWithTheTeamThatWasDecided() {
        var review = AFieldReview.drawn(speaking, keeping, people, "2019-FW-08", "619968");
        review.nameTeam(1, "ann");
        review.nameTeam(2, "cid");
        try (var _ = Interruption.breakingOff(service, VisitsPlanned.class)) {
            review.openFieldWork(2).errors().satisfy(errors -> assertThat(errors).isNotEmpty());
        }
        assertThat(assignments.fieldWork(new ReviewId(review.id())).orElseThrow().isOpen())
                .isFalse();
        refused(review.openFieldWork(1), "openFieldWork", "wrong-stage");
        review.openFieldWork()
                .path("openFieldWork.opened.countyTeam")
                .entity(Integer.class)
                .isEqualTo(2);
        var all = assignments.visitsOf(new ReviewId(review.id()));
        assertThat(all.getFirst().form()).isEqualTo(FormKind.COUNTY);
        assertThat(all.getFirst().team()).isEqualTo(2);
        try (var made = sheets.ofReview(new ReviewId(review.id()))) {
            assertThat(made.map(Sheet::id)).hasSameSizeAs(all);
        }
    }

    @Test
    void leavesADrawThatPeopleHaveGoneOutOn() {
        var review = opened("2019-FW-09", "619969");
        var answer = new AReview(speaking, review.id()).cancel(review.id(), "重来");
        refused(answer, "cancelSample", "wrong-stage");
        answer.path("cancelSample.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("实地检查"));
        assertThat(sampling.ofReview(new ReviewId(review.id()))).isPresent();
    }

    @Test
    void opensNothingOnADrawThatIsCancelledMeanwhile() {
        var review = AFieldReview.drawn(speaking, keeping, people, "2019-FW-10", "619960");
        review.nameTeam(1, "ann");
        review.nameTeam(2, "cid");
        var office = Speakers.caller("office", Role.CITY_OFFICE);
        var id = new SampleId(review.id());
        assertThat(cancelling.cancel(id, "重来", office)).isInstanceOf(Outcome.Done.class);
        assertThat(binding.bind(id, office)).isInstanceOf(Outcome.Refused.class);
        refused(review.openFieldWork(), "openFieldWork", "wrong-stage");
        assertThat(assignments.visitsOf(new ReviewId(review.id()))).isEmpty();
    }

    @Test
    void sendsTheTeamToTheVillageInWhichAHouseholdWasDrawn() {
        var county = SmallCounty.entered(keeping, "619970");
        var moved = county.household(county.village(1, 1), 1);
        county.move(keeping, moved, county.village(1, 2));
        AReview.planned(speaking, "2019-FW-11", "619970", "ONE", 4, 16).drawn();
        var work = (Work) work("2019-FW-11").payload();
        assertThat(plan.visits(work, 1))
                .filteredOn(visit -> visit.unit().equals(moved.value()))
                .singleElement()
                .extracting(Visit::village)
                .isEqualTo(county.village(1, 2));
    }

    @Test
    void waitsUntilEveryTeamIsStaffed() {
        var review = AFieldReview.drawn(speaking, keeping, people, "2019-FW-03", "619963");
        review.nameTeam(1, "ann");
        var answer = review.openFieldWork();
        refused(answer, "openFieldWork", "wrong-stage");
        answer.path("openFieldWork.subject").entity(String.class).isEqualTo("2019-FW-03:2");
        assertThat(assignments.visitsOf(new ReviewId(review.id()))).isEmpty();
    }

    @Test
    void showsATeamItsOwnUnitsAndNoOthers() {
        var review = opened("2019-FW-04", "619964");
        var own = assignments.visitsOf(new TeamId("2019-FW-04:1"));
        var others = assignments.visitsOf(new TeamId("2019-FW-04:2"));
        for (var query : List.of("visits", "myVisits")) {
            review.as("bob")
                    .documentName("assignments/" + query)
                    .variable("review", review.id())
                    .variable("first", 100)
                    .execute()
                    .path(query + ".edges[*].node.id")
                    .entityList(String.class)
                    .satisfies(ids ->
                            assertThat(ids)
                                    .containsExactlyInAnyOrderElementsOf(
                                            own.stream()
                                                    .map(visit -> visit.id().value())
                                                    .toList()));
        }
        for (var office : List.of(speaking.asCityOffice(), speaking.asCountyOffice())) {
            office.documentName("assignments/visits")
                    .variable("review", review.id())
                    .variable("first", 100)
                    .execute()
                    .path("visits.edges[*].node.id")
                    .entityList(String.class)
                    .hasSize(own.size() + others.size());
        }
        visit(review.as("bob"), others.getFirst()).path("visit").valueIsNull();
        visit(review.as("cid"), others.getFirst()).path("visit.sheet.state").hasValue();
        visit(speaking.asCountyOffice(), others.getFirst()).path("visit.id").hasValue();
        visit(speaking.asInspector("x-stranger"), own.getFirst()).path("visit").valueIsNull();
    }

    @Test
    void listsVisitsWithTheirUnitsInAFixedNumberOfCommands() {
        opened("2019-FW-05", "619965");
        list("2019-FW-05", Map.of("form", "HOUSEHOLD"), 1);
        var few = commands.during(() -> list("2019-FW-05", Map.of("form", "HOUSEHOLD"), 2));
        var many = commands.during(() -> list("2019-FW-05", Map.of("form", "HOUSEHOLD"), 20));
        assertThat(many).isEqualTo(few).hasSize(4);
        list("2019-FW-05", Map.of("form", "SCHOOL"), 1)
                .path("visits.edges[0].node.place.address")
                .entity(String.class)
                .isEqualTo("镇上");
    }

    @Test
    void replacesAHouseholdByTheNextOfTheDraw() {
        var review = opened("2019-FW-06", "619966");
        var away = households("2019-FW-06:1").getFirst();
        for (var repetition = 0; repetition < 2; repetition++) {
            var answer =
                    AFieldReview.replace(
                            review.as("bob"), away.id().value(), "AWAY_AFTER_TWO_TRIES", "两次无人");
            answer.path("replaceHousehold.state").entity(String.class).isEqualTo("REPLACED");
            answer.path("replaceHousehold.sheet.state").entity(String.class).isEqualTo("REPLACED");
        }
        var next =
                assignments
                        .visit(away.id())
                        .map(Visit::replacement)
                        .map(Replacement::next)
                        .flatMap(assignments::visit)
                        .orElseThrow();
        assertThat(next.insteadOf()).isEqualTo(away.id());
        assertThat(next.position()).isEqualTo(away.position());
        assertThat(next.town()).isEqualTo(away.town());
        assertThat(sheets.find(next.id()).orElseThrow().state()).isEqualTo(Sheet.State.NOT_STARTED);
        assertThat(households("2019-FW-06:1")).hasSize(11);
    }

    @Test
    void refusesAReplacementThatIsNone() {
        var review = opened("2019-FW-07", "619967");
        var household = households("2019-FW-07:1").getFirst().id().value();
        refused(replace(review.as("cid"), household), "replaceHousehold", "unknown-id");
        refused(replace(speaking.asCountyOffice(), household), "replaceHousehold", "not-permitted");
        var town = assignments.visitsOf(new TeamId("2019-FW-07:1")).get(1);
        refused(replace(review.as("ann"), town.id().value()), "replaceHousehold", "invalid-value");
    }

    private static GraphQlTester.Response replace(GraphQlTester by, String visit) {
        return AFieldReview.replace(by, visit, "MOVED", "已搬迁");
    }

    private List<Visit> households(String team) {
        return assignments.visitsOf(new TeamId(team)).stream()
                .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                .toList();
    }

    private GraphQlTester.Response list(String review, Map<String, Object> filter, int first) {
        return speaking.asCityOffice()
                .documentName("assignments/visits")
                .variable("review", review)
                .variable("filter", filter)
                .variable("first", first)
                .execute();
    }

    private static GraphQlTester.Response visit(GraphQlTester by, Visit visit) {
        return by.documentName("assignments/visit").variable("id", visit.id().value()).execute();
    }

    private AFieldReview opened(String id, String county) {
        return AFieldReview.opened(speaking, keeping, people, id, county);
    }

    private Outcome<Work> work(String review) {
        var office = Speakers.caller("office", Role.CITY_OFFICE);
        return drawn.work(new ReviewId(review), office, "openFieldWork");
    }
}
