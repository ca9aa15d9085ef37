package org.baoxue.answers.filling;

import static org.baoxue.answers.ASheet.batch;

import org.baoxue.access.account.People;
import org.baoxue.answers.ASheet;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;

/// Words that mean something to a database, or are hard to write down, come back as they were said.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class OddWordsTests {

    private static final String REVIEW = "2019-AN-58";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;

    private ASheet sheet;
    private int said;

    @BeforeAll
    void aHousehold() {
        var review = AFieldReview.opened(speaking, keeping, people, REVIEW, "619959");
        var visit =
                assignments.visitsOf(new TeamId(REVIEW + ":1")).stream()
                        .filter(each -> each.form() == FormKind.HOUSEHOLD)
                        .findFirst()
                        .orElseThrow();
        sheet = new ASheet(review.as("ann"), visit.id().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷野家、䶮、👨‍👩‍👧‍👦",
                "$set",
                "a.b.$[].c",
                "{\"$where\": \"true\"}",
                "第一行\n第二行\t\"'\\/",
                "1",
                "2019-08-31",
                "null"
            })
    void comeBackAsTheyWereSaid(String words) {
        sheet.save(batch().value("household.address", Map.of("text", words), said++).noting(words))
                .path("saveAnswers.results[0].result")
                .entity(String.class)
                .isEqualTo("SAVED");

        var read = sheet.read();
        var field = "sheet.fields[?(@.key == 'household.address')]";
        read.path(field + ".value.text").entityList(String.class).containsExactly(words);
    }
}
