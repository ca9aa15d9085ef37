package org.baoxue.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.access.account.People;
import org.baoxue.answers.ASheet.Batch;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.ReviewId;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class AnsweringTests {

    private static final String REVIEW = "2019-AN-01";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;
    @Autowired private CommandCount commands;
    @Autowired private MongoTemplate mongo;

    private final Deque<Visit> households = new ArrayDeque<>();
    private AFieldReview review;

    @BeforeAll
    void openFieldWork() {
        review = AFieldReview.opened(speaking, keeping, people, REVIEW, "619971", 14);
        assignments.visitsOf(new TeamId(REVIEW + ":1")).stream()
                .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                .forEach(households::add);
    }

    @Test
    void savesABatchAndShowsWhatFollows() {
        var visit = households.remove();
        var sheet = sheet("ann", visit);
        sheet.read().path("sheet.state").entity(String.class).isEqualTo("NOT_STARTED");
        var block = visit.unit() + "-1";
        var saved = sheet.save(filled(block, false));
        saved.path("saveAnswers.results[*].result")
                .entityList(String.class)
                .satisfies(results -> assertThat(results).containsOnly("SAVED"));
        saved.path("saveAnswers.sheet.state").entity(String.class).isEqualTo("OPEN");
        var read = sheet.read();
        read.path("sheet.problems[*].wording")
                .entityList(String.class)
                .containsExactly("未收到资助发放三联单");
        read.path("sheet.problems[0].child").entity(String.class).isEqualTo("孩子" + visit.unit());
        read.path("sheet.proposal.text")
                .entity(String.class)
                .satisfies(text -> assertThat(text).contains("未收到资助发放三联单"));
        assertThat(field(read, "household.head")).containsExactly("户主" + visit.unit());
    }

    @Test
    void changesNothingWhenABatchIsRepeated() {
        var visit = households.remove();
        var sheet = sheet("ann", visit);
        var sent = batch().yes("household.has-students", true).text("household.address", "二组");
        sheet.save(sent);
        var again = sheet.save(sent);
        again.path("saveAnswers.results[*].result")
                .entityList(String.class)
                .containsExactly("SAVED", "SAVED");
        again.path("saveAnswers.sheet.version").entity(Integer.class).isEqualTo(1);
    }

    @Test
    void refusesAnIdThatStandsForAnotherChange() {
        var visit = households.remove();
        var sheet = sheet("ann", visit);
        var once = batch().yes("household.problem", true);
        sheet.save(once);
        var other = batch().yes("household.problem", false).as(once.lastId());
        var answer = sheet.save(other).path("saveAnswers.results[0].fault");
        answer.entity(String.class).isEqualTo("id-already-used");
        sheet.save(batch().yes("household.problem", false));
        var rival = sheet.read().path("sheet.conflicts[0].rivals[0].change");
        var settled = rival.entity(String.class).get();
        refused(
                sheet.decide(once.lastId(), "household.problem", Map.of("yes", false), 1, settled),
                "resolveConflict",
                "invalid-value");
        var signature = Map.<String, Object>of("id", "signature-1", "line", "parent");
        sheet.sign(with(signature, Map.of("absence", "家长外出务工")));
        refused(sheet.sign(with(signature, Map.of("absence", "家长住院"))), "sign", "invalid-value");
    }

    private static Map<String, Object> with(Map<String, Object> one, Map<String, Object> more) {
        var all = new HashMap<>(one);
        all.putAll(more);
        return all;
    }

    @Test
    void waitsForNoDecisionOnAChildThatWasTakenBack() {
        var visit = households.remove();
        var sheet = sheet("ann", visit);
        var age = "child.age@new-child-2";
        sheet.save(
                batch().yes("household.has-students", true)
                        .text("child.name@new-child-2", "李小草")
                        .number(age, 7));
        sheet("bob", visit).save(batch().number(age, 8));
        missing(sheet).contains("CONFLICT");
        sheet.save(batch().value("child.name@new-child-2", null, 1));
        missing(sheet).doesNotContain("CONFLICT");
        sheet.read().path("sheet.conflicts").entityList(Object.class).hasSize(0);
        var own = "child.age@%s-1".formatted(visit.unit());
        sheet.save(batch().number(own, 7));
        sheet("bob", visit).save(batch().number(own, 8));
        missing(sheet).contains("CONFLICT");
        sheet.save(batch().value("household.has-students", Map.of("yes", false), 1));
        missing(sheet).doesNotContain("CONFLICT");
    }

    @Test
    void listsSheetsToEverybodyWhoMaySeeThem() {
        var all = assignments.visitsOf(new ReviewId(REVIEW));
        listed(speaking.asCityOffice()).hasSize(all.size());
        listed(speaking.asCountyOffice()).hasSize(0);
        listed(review.as("ann")).hasSize(assignments.visitsOf(new TeamId(REVIEW + ":1")).size());
        listed(speaking.asInspector("x-stranger")).hasSize(0);
        listed(
                        speaking.asCityOffice(),
                        Map.of("team", 2, "form", "VILLAGE", "state", "NOT_STARTED"))
                .hasSize(2);
        listed(review.as("ann"), Map.of("team", 2)).hasSize(0);
    }

    private static GraphQlTester.EntityList<String> listed(GraphQlTester by) {
        return listed(by, Map.of());
    }

    private static GraphQlTester.EntityList<String> listed(
            GraphQlTester by, Map<String, Object> filter) {
        return by.documentName("answers/sheets")
                .variable("review", REVIEW)
                .variable("filter", filter)
                .execute()
                .path("sheets.edges[*].node.id")
                .entityList(String.class);
    }

    @Test
    void datesAVisitByAClockThatCanBeRight() {
        var visit = households.remove();
        sheet("ann", visit)
                .save(batch().yes("household.has-students", true).at("2019-10-23T16:30:00Z"));
        assertThat(day(visit)).isEqualTo("2019-10-24");
        var reset = households.remove();
        sheet("ann", reset)
                .save(batch().yes("household.has-students", true).at("1970-01-02T00:00:00Z"));
        assertThat(day(reset)).isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    private String day(Visit visit) {
        return sheet("ann", visit)
                .read()
                .path("sheet.fields[?(@.key == 'household.visited-on')].value.date")
                .entityList(String.class)
                .get()
                .getFirst();
    }

    @Test
    void savesTheGoodOnesOfABatchAndNamesTheBadOnes() {
        var visit = households.remove();
        var block = visit.unit() + "-1";
        var saved =
                sheet("bob", visit)
                        .save(
                                batch().yes("household.has-students", true)
                                        .yes("household.no-such", true)
                                        .number("household.problem", 3)
                                        .yes("child.triple-receipt", true)
                                        .yes("child.triple-receipt@" + block + "x", true)
                                        .yes("household.problem@" + block, true)
                                        .number("child.home-visits@" + block, 100)
                                        .text("child.citizen-id@" + block, "12345")
                                        .yes("no key", true)
                                        .yes("child.triple-receipt@" + block, true));
        saved.path("saveAnswers.results[*].result")
                .entityList(String.class)
                .satisfies(results ->
                        assertThat(results)
                                .startsWith("SAVED")
                                .endsWith("SAVED")
                                .filteredOn("REFUSED"::equals)
                                .hasSize(8));
        saved.path("saveAnswers.results[?(@.result == 'REFUSED')].fault")
                .entityList(String.class)
                .containsExactly(
                        "unknown-item",
                        "wrong-type",
                        "block-missing",
                        "unknown-block",
                        "block-needless",
                        "too-large",
                        "not-a-citizen-id",
                        "malformed-key");
    }

    @Test
    void keepsBothSidesOfAConflictUntilSomeoneDecides() {
        var visit = households.remove();
        var ann = sheet("ann", visit);
        var bob = sheet("bob", visit);
        ann.save(batch().yes("household.problem", true));
        var losing = batch().yes("household.problem", false).noting("看过了");
        var conflict = bob.save(losing);
        conflict.path("saveAnswers.results[0].result").entity(String.class).isEqualTo("CONFLICT");
        conflict.path("saveAnswers.results[0].standing.by")
                .entity(String.class)
                .isEqualTo(review.person("ann"));
        conflict.path("saveAnswers.results[0].yours.value.yes")
                .entity(Boolean.class)
                .isEqualTo(false);
        missing(ann).contains("CONFLICT");
        refused(
                ann.decide("decision-1", "household.problem", Map.of("yes", false), 0, "x"),
                "resolveConflict",
                "stale-version");
        for (var repetition = 0; repetition < 2; repetition++) {
            ann.decide("decision-1", "household.problem", Map.of("yes", false), 1, losing.lastId())
                    .path("resolveConflict.conflicts")
                    .entityList(Object.class)
                    .hasSize(0);
        }
        ann.read()
                .path("sheet.items[?(@.key == 'household.problem')].answer.entries[*].fate")
                .entityList(String.class)
                .containsExactly("TAKEN", "CONTESTED", "DECIDED");
    }

    @Test
    void countsAnAnswerNowhereThatIsNoLongerAsked() {
        var town = assignments.visitsOf(new TeamId(REVIEW + ":1")).get(1);
        assertThat(town.form()).isEqualTo(FormKind.TOWN);
        var sheet = sheet("ann", town);
        sheet.save(batch().yes("town.dropouts", true).yes("town.dropout-ledger", false));
        wordings(sheet).hasSize(2);
        sheet.save(batch().value("town.dropouts", Map.of("yes", false), 1));
        wordings(sheet).hasSize(0);
        var item = "sheet.items[?(@.key == 'town.dropout-ledger')]";
        sheet.read().path(item + ".asked").entityList(Boolean.class).containsExactly(false);
        sheet.read()
                .path(item + ".answer.value.yes")
                .entityList(Boolean.class)
                .containsExactly(false);
    }

    @Test
    void keepsTheRollBackUntilTheInspectorHasSaidWhatTheySaw() {
        var visit = households.remove();
        var block = visit.unit() + "-1";
        var sheet = sheet("ann", visit);
        var school = "sheet.blocks[0].fields[?(@.key == 'child.school@%s')]".formatted(block);
        var before = sheet.read();
        before.path("sheet.blocks[0].roll").valueIsNull();
        before.path(school + ".hidden").entityList(Boolean.class).containsExactly(true);
        sheet.save(batch().choice("child.observed@" + block, "at-school"));
        var after = sheet.read();
        after.path("sheet.blocks[0].roll.school")
                .entity(String.class)
                .satisfies(name -> assertThat(name).startsWith("学校"));
        after.path(school + ".recorded.text")
                .entityList(String.class)
                .satisfies(names -> assertThat(names.getFirst()).startsWith("学校"));
    }

    @Test
    void addsAChildThatTheRecordLacksAndTakesItBack() {
        var visit = households.remove();
        var sheet = sheet("ann", visit);
        sheet.save(
                        batch().text("child.name@new-child-1", "李小草")
                                .yes("child.triple-receipt@new-child-1", true))
                .path("saveAnswers.results[*].result")
                .entityList(String.class)
                .containsExactly("SAVED", "SAVED");
        labels(sheet).containsExactly("孩子" + visit.unit(), "李小草");
        sheet.save(batch().value("child.name@new-child-1", null, 1));
        labels(sheet).containsExactly("孩子" + visit.unit());
    }

    @Test
    void keepsACorrectedCitizenIdMasked() {
        var visit = households.remove();
        var block = visit.unit() + "-1";
        var sheet = sheet("ann", visit);
        var id = CitizenId.completing("61990120100101001");
        sheet.save(batch().text("child.citizen-id@" + block, id.value()));
        sheet.read()
                .path(
                        "sheet.blocks[0].fields[?(@.key == 'child.citizen-id@%s')].value.text"
                                .formatted(block))
                .entityList(String.class)
                .containsExactly(id.masked());
    }

    @Test
    void keepsNoPersonalNumberThatSomebodyWroteAnywhere() {
        var visit = households.remove();
        var sheet = sheet("ann", visit);
        var id = CitizenId.completing("61990120100101003");
        var batch =
                batch().text("child.name@another-child", "李小草" + id.value())
                        .yes("child.triple-receipt@another-child", true)
                        .noting("电话 13912345678，身份证 " + id.value());
        // The answer was lost on the line: it is sent again.
        for (var sending = 0; sending < 2; sending++) {
            sheet.save(batch)
                    .path("saveAnswers.results[*].result")
                    .entityList(String.class)
                    .containsExactly("SAVED", "SAVED");
        }
        assertThat(
                        mongo.getCollection("sheets")
                                .find(new Document("_id", visit.id().value()))
                                .first())
                .asString()
                .contains("电话 139****5678，身份证 " + id.masked())
                .contains("李小草" + id.masked())
                .doesNotContain(id.value(), "13912345678");
    }

    @Test
    void hidesAnotherTeamsSheetAndLetsOfficesOnlyRead() {
        var visit = assignments.visitsOf(new TeamId(REVIEW + ":2")).getFirst();
        var stranger = sheet("ann", visit);
        stranger.read().path("sheet").valueIsNull();
        refused(stranger.save(batch().yes("town.letters", true)), "saveAnswers", "unknown-id");
        refused(stranger.submit(1), "submitSheet", "unknown-id");
        var office = new ASheet(speaking.asCityOffice(), visit.id().value());
        office.read().path("sheet.id").hasValue();
        refused(office.save(batch().yes("town.letters", true)), "saveAnswers", "not-permitted");
        var none = new ASheet(review.as("ann"), REVIEW + ":town:619971999");
        refused(none.save(batch().yes("town.letters", true)), "saveAnswers", "unknown-id");
    }

    @Test
    void refusesAnswersBeforeFieldWork() {
        var staffed = AFieldReview.drawn(speaking, keeping, people, "2019-AN-02", "617731");
        staffed.nameTeam(1, "ann");
        for (var who : List.of("ann", "bob")) {
            var early = new ASheet(staffed.as(who), "2019-AN-02:town:617731101");
            refused(
                    early.save(batch().yes("town.letters", true)),
                    "saveAnswers",
                    who.equals("ann") ? "wrong-stage" : "unknown-id");
        }
    }

    @Test
    void savesABatchOfTwelveInAFixedNumberOfCommands() {
        var visit =
                assignments.visitsOf(new TeamId(REVIEW + ":2")).stream()
                        .filter(each -> each.form() == FormKind.SCHOOL)
                        .findFirst()
                        .orElseThrow();
        var sheet = sheet("cid", visit);
        sheet.save(batch().yes("school.responsibility", true));
        var twelve = batch();
        List.of(
                        "assistance",
                        "letters",
                        "roster",
                        "poor-roster",
                        "paired-assistance",
                        "home-visits",
                        "subsidy-list",
                        "triple-receipts",
                        "publicity",
                        "board-lodging",
                        "disabled",
                        "sent-in")
                .forEach(item -> twelve.yes("school." + item, true));
        assertThat(commands.during(() -> sheet.save(twelve)))
                .containsExactly("find sheets", "find fieldWork", "update sheets");
    }

    private static Batch filled(String block, boolean receipt) {
        return batch().yes("household.has-students", true)
                .choice("child.observed@" + block, "at-school")
                .number("child.home-visits@" + block, 2)
                .yes("child.triple-receipt@" + block, receipt)
                .yes("child.unable-to-attend@" + block, false)
                .yes("child.exit-this-year@" + block, false);
    }

    private static List<String> field(GraphQlTester.Response read, String key) {
        return read.path("sheet.fields[?(@.key == '%s')].value.text".formatted(key))
                .entityList(String.class)
                .get();
    }

    private static GraphQlTester.EntityList<String> missing(ASheet sheet) {
        return sheet.read().path("sheet.missing[*].kind").entityList(String.class);
    }

    private static GraphQlTester.EntityList<String> wordings(ASheet sheet) {
        return sheet.read().path("sheet.problems[*].wording").entityList(String.class);
    }

    private static GraphQlTester.EntityList<String> labels(ASheet sheet) {
        return sheet.read().path("sheet.blocks[*].label").entityList(String.class);
    }

    private ASheet sheet(String who, Visit visit) {
        return new ASheet(review.as(who), visit.id().value());
    }
}
