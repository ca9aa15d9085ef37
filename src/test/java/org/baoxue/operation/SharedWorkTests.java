package org.baoxue.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.mongodb.client.model.Filters;

import org.apache.pdfbox.Loader;
import org.baoxue.seed.demo.Findings;
import org.baoxue.seed.demo.HalfwayReview;
import org.baoxue.seed.demo.Inspecting;
import org.baoxue.support.FrontEnd;
import org.baoxue.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Two instances of the service, each a process of its own, share one database and the work. Again
/// and again one of them is killed in the middle of something; nothing is lost, and nothing is done
/// twice.
@Timeout(900)
class SharedWorkTests {

    private static final String REVIEW = HalfwayReview.CODE;
    private static final String PASSWORD = "baoxue-demo";

    /// Leads the fourth team, to whose units nobody has been yet.
    private static final String INSPECTOR = "inspector08";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SHEETS = 3;
    private static final int PIECE = 256 * 1024;

    @TempDir private Path directory;

    private TestDatabase database;
    private SharedRecords records;
    private Instance one;
    private Instance other;

    private List<String> visited = List.of();
    private Map<String, Long> changes = Map.of();

    @BeforeEach
    void twoInstancesOnOneDatabase() throws Exception {
        database = TestDatabase.at(directory.resolve("shared.db"));
        records = SharedRecords.in(database);
        one = instance("one");
        other = instance("other");
    }

    private Instance instance(String name) throws Exception {
        return Instance.started(
                name,
                database.uri(),
                "--baoxue.seed.directory=seed-data",
                "--baoxue.seed.review=true");
    }

    @AfterEach
    void end() {
        one.close();
        other.close();
        records.close();
        database.close();
    }

    @Test
    void twoInstancesShareTheWorkWhicheverIsKilled() throws Exception {
        theCountyIsLoadedOnceByTwoThatStartAtOnce();
        thePreparationOfAReviewIsTakenOverFromOneThatIsKilled();
        aSignInHoldsOnBoth();
        aPhoneSynchronisesThroughBothAndLosesEveryAnswerOnce();
        anUploadIsFinishedThroughTheOther();
        aBundleThatBreaksIsHadWholeFromTheOther();
        everyChangeStandsOnce();
    }

    private void theCountyIsLoadedOnceByTwoThatStartAtOnce() throws IOException {
        one.ready();
        other.ready();
        try (var lines = Files.lines(Path.of("seed-data/registry/households.csv"))) {
            assertThat(records.count("households")).isEqualTo(lines.count() - 1);
        }
    }

    private void thePreparationOfAReviewIsTakenOverFromOneThatIsKilled() throws IOException {
        await("some sheets are handed in")
                .atMost(PATIENCE)
                .until(() -> records.count("sheets", Filters.eq("state", "SUBMITTED")) >= SHEETS);
        var maker = one.isProcess(records.holderOf("example review")) ? one : other;

        maker.kill();

        assertThat(isPrepared()).isFalse();
        await("the other takes over").atMost(PATIENCE).until(this::isPrepared);
        maker.start();
        maker.ready();
    }

    private void aSignInHoldsOnBoth() {
        var here = signedIn(one);
        var there = here.at(other.port());
        assertThat(there.act("access/me", Map.of())).isEqualTo(here.act("access/me", Map.of()));
    }

    private void aPhoneSynchronisesThroughBothAndLosesEveryAnswerOnce() {
        var inspector = signedIn(one);
        var phone = new Phone(inspector, inspector.at(other.port()));
        var inspecting = new Inspecting(phone, (visit, entry) -> Findings.asExpected(entry));
        visited = visits(inspector, "HOUSEHOLD").subList(0, SHEETS);
        for (var visit : visited) {
            var filled = inspecting.fill(visit, inspecting.sheet(visit));
            inspecting.sign(visit, filled, "检查员");
            inspecting.submit(visit);
        }
        changes = phone.changes();
    }

    private void anUploadIsFinishedThroughTheOther() throws IOException {
        var here = signedIn(one);
        var there = here.at(other.port());
        var photo = SharedPhoto.of(visits(here, "SCHOOL").getFirst(), 10 * PIECE + 77);
        here.act("review/beginPhoto", Map.of("input", photo.announced()));
        var line = photo.beginning(5 * PIECE + PIECE / 2);
        var sending =
                CompletableFuture.runAsync(
                        () -> photo.send(here, line), Thread::startVirtualThread);
        await("pieces come").atMost(PATIENCE).until(() -> photo.received(there) == 5 * PIECE);

        one.kill();
        line.breaks();

        assertThatThrownBy(sending::get).isInstanceOf(ExecutionException.class);
        one.start();
        var from = photo.received(there);
        assertThat(from).isEqualTo(5 * PIECE);
        assertThat(photo.finish(there, from)).isEqualTo("SAFE");
        assertThat(photo.finish(there, from)).as("again").isEqualTo("SAFE");
        assertThat(photo.isShown(there)).isTrue();
    }

    private void aBundleThatBreaksIsHadWholeFromTheOther() throws IOException {
        one.ready();
        var office = FrontEnd.signedIn(other.port(), "office", PASSWORD);
        var path = "/papers/reviews/" + REVIEW + "/bundle.pdf";
        try (var line = ThinLine.loading(path, other.port(), office)) {
            other.kill();
            assertThat(line.isBroken()).isTrue();
        }
        other.start();
        try (var bundle = Loader.loadPDF(office.at(one.port()).get(path).body())) {
            assertThat(bundle.getNumberOfPages()).isGreaterThan(100);
        }
    }

    private void everyChangeStandsOnce() {
        var office = FrontEnd.signedIn(other.ready().port(), "office", PASSWORD);
        assertThat(progress(office))
                .containsEntry("4 SUBMITTED", (long) SHEETS)
                .isEqualTo(records.sheetsByTeamAndState());
        assertThat(visited)
                .allSatisfy(visit ->
                        assertThat(timesOfEachChange(office, visit)).isNotEmpty().containsOnly(1L));
        await("the trail is told").untilAsserted(this::theTrailKnowsEachOnce);
        assertThat(records.count("photos")).isOne();
        assertThat(records.count("photos.files")).isOne();
        assertThat(records.count("photoPieces")).isZero();
    }

    private void theTrailKnowsEachOnce() {
        assertThat(records.answersOf(INSPECTOR))
                .isEqualTo(
                        Map.of(
                                "answers.save", changes.get("saveAnswers"),
                                "answers.sheet.sign", changes.get("sign"),
                                "answers.sheet.submit", changes.get("submitSheet"),
                                "answers.photo.begin", 1L,
                                "answers.photo.safe", 1L));
        var entered = Filters.eq("action", "registry.records.enter");
        assertThat(records.count("trail", entered))
                .isEqualTo(records.different("trail", "subject", entered));
    }

    private FrontEnd signedIn(Instance instance) {
        return FrontEnd.signedIn(instance.port(), INSPECTOR, PASSWORD);
    }

    private boolean isPrepared() {
        return records.count("seedReviews", Filters.eq("prepared", true)) == 1;
    }

    private static List<String> visits(FrontEnd inspector, String form) {
        var filter = Map.of("team", 4, "form", form, "state", "ACTIVE");
        return inspector
                .say("visits", Map.of("review", REVIEW, "filter", filter))
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node").path("id").asString())
                .toList();
    }

    private static Map<String, Long> progress(FrontEnd office) {
        return office.act("review/progress", Map.of("review", REVIEW))
                .valueStream()
                .collect(
                        groupingBy(
                                told ->
                                        told.path("team").asInt()
                                                + " "
                                                + told.path("state").asString(),
                                TreeMap::new,
                                summingLong(told -> told.path("visits").asLong())));
    }

    private static List<Long> timesOfEachChange(FrontEnd office, String visit) {
        var sheet = office.act("review/sheet", Map.of("visit", visit));
        var entries = sheet.findValues("change").stream();
        return List.copyOf(entries.collect(groupingBy(JsonNode::asString, counting())).values());
    }
}
