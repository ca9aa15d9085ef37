package org.baoxue.answers.filling;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.filling.AnswerInputs.AnswerValueInput;
import org.baoxue.answers.filling.AnswerInputs.AnswersInput;
import org.baoxue.answers.filling.AnswerInputs.ChangeInput;
import org.baoxue.answers.sync.Entry;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.VisitId;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.Outcome;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@ServiceTest
class ManyPhonesTests {

    private static final int PHONES = 8;
    private static final int BATCHES = 6;
    private static final VisitId VISIT = new VisitId("2019-MP-01:county:619973");

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private SavingAnswers saving;
    @Autowired private Sheets sheets;

    @Test
    void losesNothingWhenEightPhonesSaveAtOnce() throws Exception {
        var review = AFieldReview.opened(speaking, keeping, people, "2019-MP-01", "619973");
        try (var phones = Executors.newFixedThreadPool(PHONES)) {
            var work =
                    IntStream.range(0, PHONES)
                            .<Callable<Void>>mapToObj(phone -> () -> save(review, phone))
                            .toList();
            for (var done : phones.invokeAll(work)) {
                done.get();
            }
        }
        var sheet = sheets.find(VISIT).orElseThrow();
        var kept =
                sheet.answers().stream()
                        .flatMap(answer -> answer.entries().stream())
                        .map(Entry::change)
                        .toList();
        assertThat(new HashSet<>(kept)).hasSameSizeAs(kept).hasSize(PHONES * BATCHES * 2);
        assertThat(sheet.version()).isEqualTo(PHONES * BATCHES);
    }

    private Void save(AFieldReview review, int phone) {
        var by = Speakers.caller(review.person(phone % 2 == 0 ? "ann" : "bob"), Role.INSPECTOR);
        for (var batch = 0; batch < BATCHES; batch++) {
            var changes =
                    List.of(
                            change(phone, batch, "county.leading-group", phone % 2 == 0),
                            change(phone, batch, "county.letters", batch % 2 == 0));
            var outcome = saving.save(new AnswersInput(VISIT, changes), by);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        }
        return null;
    }

    private static ChangeInput change(int phone, int batch, String key, boolean yes) {
        var value = new AnswerValueInput(yes, null, null, null, null);
        var id = "change-%s-%d-%d".formatted(key.replace('.', '-'), phone, batch);
        return new ChangeInput(id, key, value, null, batch, null, null);
    }
}
