package org.baoxue.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers;
import org.baoxue.results.Results.FormResult;
import org.baoxue.results.Results.ItemResult;
import org.baoxue.results.Results.Numbers;
import org.baoxue.results.Results.OptionTally;
import org.baoxue.results.Results.SheetTally;
import org.baoxue.results.Results.Tally;
import org.baoxue.results.Results.TownSheets;
import org.baoxue.shared.TownId;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

class FormCountsTests {

    private static final TownId FIRST = new TownId("619901101");
    private static final TownId SECOND = new TownId("619901102");
    private static final TownId THIRD = new TownId("619901103");

    @Test
    void countsWhatWasNotAskedAsNeitherYesNorNo() {
        var form = ShippedForms.of(FormKind.VILLAGE);
        var counts = new FormCounts(form);
        add(counts, form, FIRST, Map.of("village.dropouts", false, "village.persuasion", false));
        add(counts, form, FIRST, Map.of("village.dropouts", true, "village.persuasion", true));
        add(counts, form, SECOND, Map.of("village.dropouts", true));
        var result = counts.result(4, Map.of(FIRST, 3, THIRD, 1), TownId::value);
        assertThat(item(result, "village.dropouts").all()).isEqualTo(new Tally(3, 2, 1, 0, 2, 0));
        assertThat(item(result, "village.persuasion").all()).isEqualTo(new Tally(2, 1, 0, 1, 0, 1));
        assertThat(item(result, "village.persuasion").towns())
                .extracting(Results.TownTally::tally)
                .containsExactly(new Tally(1, 1, 0, 0, 0, 1), new Tally(1, 0, 0, 1, 0, 0));
        assertThat(result.all()).isEqualTo(new SheetTally(3, 2));
        assertThat(result.visits()).isEqualTo(4);
        assertThat(result.towns())
                .containsExactly(
                        new TownSheets(FIRST, FIRST.value(), 3, new SheetTally(2, 1)),
                        new TownSheets(SECOND, SECOND.value(), 0, new SheetTally(1, 1)),
                        new TownSheets(THIRD, THIRD.value(), 1, new SheetTally(0, 0)));
    }

    @Test
    void countsEachOptionOfAChoiceAndWhatTheNumbersComeTo() {
        var form = ShippedForms.of(FormKind.HOUSEHOLD);
        var counts = new FormCounts(form);
        add(counts, form, FIRST, child("at-school", 4), "1");
        add(counts, form, FIRST, child("at-home", 1), "1");
        add(counts, form, SECOND, child("at-school", 1), "1");
        var result = counts.result(3, Map.of(), TownId::value);
        var observed = item(result, "child.observed").all();
        assertThat(observed.chosen())
                .extracting(OptionTally::option, OptionTally::label, OptionTally::times)
                .startsWith(tuple("at-school", "在校就读", 2), tuple("elsewhere", "县外就读", 0))
                .contains(tuple("at-home", "失学在家", 1));
        assertThat(observed.unexpected()).isEqualTo(1);
        var visits = item(result, "child.home-visits").all().numbers();
        assertThat(visits).isEqualTo(new Numbers(3, 6, 1, 4));
        assertThat(Objects.requireNonNull(visits).mean()).isEqualTo(2);
    }

    @Test
    void countsAProblemWrittenByHand() {
        var form = ShippedForms.of(FormKind.VILLAGE);
        var counts = new FormCounts(form);
        add(counts, form, FIRST, Map.of("village.suggestions", "登记册有涂改。"));
        assertThat(counts.result(1, Map.of(), TownId::value).all()).isEqualTo(new SheetTally(1, 1));
    }

    @Test
    void countsTheItemThatSumsUpOnlyWhereNoOtherSaysWhatIsWrong() {
        var form = ShippedForms.of(FormKind.HOUSEHOLD);
        var counts = new FormCounts(form);
        var raised = new HashMap<>(child("at-home", 1));
        raised.put("household.problem", true);
        add(counts, form, FIRST, raised, "1");
        var problem = item(counts.result(2, Map.of(), TownId::value), "household.problem");
        assertThat(problem.all().yes()).isEqualTo(1);
        assertThat(problem.all().unexpected()).isZero();
        add(
                counts,
                form,
                FIRST,
                Map.of("household.problem", true, "household.problem-text", "家长反映校车停运。"));
        problem = item(counts.result(2, Map.of(), TownId::value), "household.problem");
        assertThat(problem.all().unexpected()).isEqualTo(1);
    }

    private static Map<String, Object> child(String observed, int visits) {
        return Map.of(
                "household.has-students",
                true,
                "child.observed@1",
                observed,
                "child.home-visits@1",
                visits,
                "child.triple-receipt@1",
                true);
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
        var result = counts.result(2, Map.of(), TownId::value);
        assertThat(item(result, "child.triple-receipt").all())
                .isEqualTo(new Tally(2, 1, 1, 0, 1, 1));
        assertThat(item(result, "child.home-visits").all())
                .isEqualTo(new Tally(2, 0, 0, 1, 1, 1, List.of(), new Numbers(1, 0, 0, 0)));
        assertThat(item(result, "child.sent-in").all().notAsked()).isEqualTo(3);
    }

    @Test
    void listsEveryItemInPrintedOrderThoughNothingWasAnswered() {
        var form = ShippedForms.of(FormKind.TOWN);
        var result = new FormCounts(form).result(4, Map.of(), TownId::value);
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
