package org.baoxue.answers.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.answers.AFieldDay;
import org.baoxue.answers.ASheet;
import org.baoxue.answers.ASheet.Batch;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class SavingAnswersTests {

    private static final String REVIEW = "2019-AN-01";

    @Autowired private ApplicationContext service;
    @Autowired private CommandCount commands;

    private AFieldDay day;

    @BeforeAll
    void beginFieldWork() {
        day = AFieldDay.begun(service, REVIEW, "619971");
    }

    @Test
    void savesABatchAndShowsWhatFollows() {
        var visit = day.household();
        var sheet = day.sheet("ann", visit);
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
        var visit = day.household();
        var sheet = day.sheet("ann", visit);
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
        var visit = day.household();
        var sheet = day.sheet("ann", visit);
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

    @Test
    void savesTheGoodOnesOfABatchAndNamesTheBadOnes() {
        var visit = day.household();
        var block = visit.unit() + "-1";
        var saved =
                day.sheet("bob", visit)
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
    void datesAVisitByAClockThatCanBeRight() {
        var visit = day.household();
        day.sheet("ann", visit)
                .save(batch().yes("household.has-students", true).at("2019-10-23T16:30:00Z"));
        assertThat(day(visit)).isEqualTo("2019-10-24");
        var reset = day.household();
        day.sheet("ann", reset)
                .save(batch().yes("household.has-students", true).at("1970-01-02T00:00:00Z"));
        assertThat(day(reset)).isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    @Test
    void countsAnAnswerNowhereThatIsNoLongerAsked() {
        var town = day.visit(1, FormKind.TOWN);
        var sheet = day.sheet("ann", town);
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
    void savesABatchOfTwelveInAFixedNumberOfCommands() {
        var visit = day.visit(2, FormKind.SCHOOL);
        var sheet = day.sheet("cid", visit);
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

    private static Map<String, Object> with(Map<String, Object> one, Map<String, Object> more) {
        var all = new HashMap<>(one);
        all.putAll(more);
        return all;
    }

    private String day(Visit visit) {
        return day.sheet("ann", visit)
                .read()
                .path("sheet.fields[?(@.key == 'household.visited-on')].value.date")
                .entityList(String.class)
                .get()
                .getFirst();
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

    private static GraphQlTester.EntityList<String> wordings(ASheet sheet) {
        return sheet.read().path("sheet.problems[*].wording").entityList(String.class);
    }
}
