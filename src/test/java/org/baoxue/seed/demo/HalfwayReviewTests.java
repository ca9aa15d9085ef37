package org.baoxue.seed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.baoxue.access.account.People;
import org.baoxue.answers.Sheets;
import org.baoxue.database.lease.Leases;
import org.baoxue.shared.ReviewId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.ExecutionGraphQlService;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The first command of the README: what an interrupted start began, the next ones complete.
@SpringBootTest(
        properties = {
            "baoxue.embedded.directory=memory",
            "baoxue.seed.directory=seed-data",
            "baoxue.seed.demo-password=test-password"
        })
class HalfwayReviewTests {

    private static final ReviewId REVIEW = new ReviewId(HalfwayReview.CODE);
    private static final String NOTHING = "nothing";
    private static final Instant FIRST_START = Instant.parse("2026-03-05T10:00:00Z");

    @Autowired private ExecutionGraphQlService service;
    @Autowired private JsonMapper json;
    @Autowired private People people;
    @Autowired private MongoTemplate mongo;
    @Autowired private Leases leases;
    @Autowired private Sheets sheets;

    @Test
    void isCompletedByTheNextStartsWhereOneIsInterrupted() throws Exception {
        var started = FIRST_START;
        for (var act : List.of("enterSeed", "saveAnswers", "submitSheet", "signSlip")) {
            start(started, act);
            assertThat(isPrepared()).isFalse();
            started = started.plus(Duration.ofDays(1));
        }
        start(started, NOTHING);
        assertThat(isPrepared()).isTrue();
        assertThat(sheetsByTeamAndState())
                .isEqualTo(
                        "{1 ACCEPTED=26, 2 SUBMITTED=25, 3 NOT_STARTED=16, 3 SUBMITTED=9,"
                                + " 4 NOT_STARTED=25, 4 REPLACED=1}");
        assertThat(mongo.findAll(Document.class, "slips"))
                .hasSize(7)
                .filteredOn(slip -> slip.get("seal") != null)
                .hasSize(1);
        assertThat(mongo.findById(REVIEW.value(), Document.class, "reviews"))
                .as("the days of the first start")
                .containsEntry("fieldFrom", "2026-03-05");
        assertThat(start(started, NOTHING)).as("once prepared").isZero();
        assertThat(Files.readString(Path.of("README.md")).replaceAll("\\s+", " "))
                .contains("led by " + leaders());
    }

    /// A start that is stopped while it does this.
    ///
    /// @return how many it made
    private int start(Instant at, String act) {
        var asked = new AtomicInteger();
        var preparing = new AtomicReference<PreparingReview>();
        ExecutionGraphQlService interrupted =
                request -> {
                    asked.incrementAndGet();
                    if (request.getDocument().contains(act + "(")) {
                        preparing.get().stop();
                    }
                    return service.execute(request);
                };
        preparing.set(
                new PreparingReview(
                        interrupted, json, people, mongo, leases, Clock.fixed(at, ZoneOffset.UTC)));
        preparing.get().prepare();
        return asked.get();
    }

    private boolean isPrepared() {
        return mongo.findAll(Document.class, "seedReviews").stream()
                .anyMatch(stamp -> stamp.getBoolean("prepared", false));
    }

    private String sheetsByTeamAndState() {
        try (var all = sheets.ofReview(REVIEW)) {
            return all.collect(
                            groupingBy(
                                    sheet -> sheet.team() + " " + sheet.state(),
                                    TreeMap::new,
                                    counting()))
                    .toString();
        }
    }

    private String leaders() {
        var teams =
                mongo
                        .findAll(Document.class, "fieldWork")
                        .getFirst()
                        .getList("teams", Document.class)
                        .stream()
                        .map(team -> "`" + team.getString("leader") + "`")
                        .toList();
        return String.join(", ", teams.subList(0, 3)) + " and " + teams.getLast();
    }
}
