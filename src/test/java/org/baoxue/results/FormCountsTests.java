package org.baoxue.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers;
import org.baoxue.results.Results.FormResult;
import org.baoxue.results.Results.ItemResult;
import org.baoxue.results.Results.SheetTally;
import org.baoxue.results.Results.Tally;
import org.baoxue.shared.TownId;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

class FormCountsTests {

    private static final TownId FIRST = new TownId("619901101");
    private static final TownId SECOND = new TownId("619901102");

    @Test
    void countsWhatWasNotAskedAsNeitherYesNorNo() {
        var form = ShippedForms.of(FormKind.VILLAGE);
        var counts = new FormCounts(form);
        add(counts, form, FIRST, Map.of("village.dropouts", false, "village.persuasion", false));
        add(counts, form, FIRST, Map.of("village.dropouts", true, "village.persuasion", true));
        add(counts, form, SECOND, Map.of("village.dropouts", true));
        var result = counts.result(4, TownId::value);
        assertThat(item(result, "village.dropouts").all()).isEqualTo(new Tally(3, 2, 1, 0, 2, 0));
        assertThat(item(result, "village.persuasion").all()).isEqualTo(new Tally(2, 1, 0, 1, 0, 1));
        assertThat(item(result, "village.persuasion").towns())
                .extracting(Results.TownTally::tally)
                .containsExactly(new Tally(1, 1, 0, 0, 0, 1), new Tally(1, 0, 0, 1, 0, 0));
        assertThat(result.all()).isEqualTo(new SheetTally(3, 2));
        assertThat(result.visits()).isEqualTo(4);
        assertThat(result.towns())
                .extracting(Results.TownSheets::tally)
                .containsExactly(new SheetTally(2, 1), new SheetTally(1, 1));
    }

    @Test
    void countsAnItemOfTheBlocksOnceForEachChild() {
        var form = ShippedForms.of(FormKind.HOUSEHOLD);
        var counts = new FormCounts(form);
        add(
                counts,
                form,
                FIRST,
                Map.of(
                        "household.has-students",
                        true,
                        "child.triple-receipt@1",
                        true,
                        "child.triple-receipt@2",
                        false,
                        "child.home-visits@1",
                        0),
                "1",
                "2");
        add(counts, form, FIRST, Map.of("household.has-students", false), "1");
        var result = counts.result(2, TownId::value);
        assertThat(item(result, "child.triple-receipt").all())
                .isEqualTo(new Tally(2, 1, 1, 0, 1, 1));
        assertThat(item(result, "child.home-visits").all()).isEqualTo(new Tally(2, 0, 0, 1, 1, 1));
        assertThat(item(result, "child.sent-in").all().notAsked()).isEqualTo(3);
    }

    @Test
    void listsEveryItemInPrintedOrderThoughNothingWasAnswered() {
        var form = ShippedForms.of(FormKind.TOWN);
        var result = new FormCounts(form).result(4, TownId::value);
        assertThat(result.all()).isEqualTo(new SheetTally(0, 0));
        assertThat(result.items())
                .extracting(ItemResult::key)
                .startsWith("town.leading-group", "town.special-meeting")
                .doesNotContain("town.highlights");
    }

    private static void add(
            FormCounts counts,
            FormVersion form,
            TownId town,
            Map<String, Object> said,
            String... blocks) {
        var values = new TreeMap<AnswerKey, AnswerValue>();
        said.forEach((key, value) -> {
            var answer = AnswerKey.parse(key);
            values.put(
                    answer,
                    AnswerValue.of(form.question(answer.item()).orElseThrow().type(), value));
        });
        var given =
                new GivenAnswers(
                        values,
                        Stream.of(blocks)
                                .map(block -> new GivenAnswers.Block(block, "学生" + block))
                                .toList(),
                        Set.of());
        counts.add(form, given, Evaluation.of(form, given), town);
    }

    private static ItemResult item(FormResult result, String key) {
        return result.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
