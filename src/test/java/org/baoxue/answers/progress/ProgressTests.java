package org.baoxue.answers.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;

import org.baoxue.answers.AFieldDay;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.progress.Progress.Count;
import org.baoxue.assignments.Assignments;
import org.baoxue.shared.ReviewId;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ProgressTests {

    private static final String REVIEW = "2019-FI-04";

    @Autowired private ApplicationContext service;
    @Autowired private Assignments assignments;
    @Autowired private Progress progress;
    @Autowired private MongoTemplate mongo;

    private AFieldDay day;

    @BeforeAll
    void beginFieldWork() {
        day = AFieldDay.begun(service, REVIEW, "617737");
    }

    @Test
    void countsProgressWithoutDoublingAnything() {
        var id = new ReviewId(REVIEW);
        var total = progress.of(id, null).stream().mapToInt(Count::visits).sum();
        assertThat(total).isEqualTo(assignments.visitsOf(id).size());
        var visit = day.household();
        var open = count("OPEN");
        day.sheet("ann", visit).save(batch().yes("household.has-students", true));
        day.sheet("ann", visit).save(batch().yes("household.problem", false));
        assertThat(count("OPEN")).isEqualTo(open + 1);
        // As after a crash between the sheet and its count.
        var one = Query.query(Criteria.where("_id").is(visit.id().value()));
        mongo.updateFirst(one, Update.update("toCount", true), Sheet.class);
        progress.countWhatACrashLeft();
        progress.countWhatACrashLeft();
        assertThat(count("OPEN")).isEqualTo(open + 1);
        assertThat(progress.of(id, null).stream().mapToInt(Count::visits).sum()).isEqualTo(total);
    }

    private int count(String state) {
        return day
                .review()
                .as("ann")
                .documentName("answers/progress")
                .variable("review", REVIEW)
                .execute()
                .path("progress[?(@.state == '%s')].visits".formatted(state))
                .entityList(Integer.class)
                .get()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
