package org.baoxue.results;

import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Option;
import org.baoxue.checklists.form.Section;
import org.baoxue.results.Results.FormResult;
import org.baoxue.results.Results.ItemResult;
import org.baoxue.results.Results.Numbers;
import org.baoxue.results.Results.OptionTally;
import org.baoxue.results.Results.SheetTally;
import org.baoxue.results.Results.Tally;
import org.baoxue.results.Results.TownSheets;
import org.baoxue.results.Results.TownTally;
import org.baoxue.shared.TownId;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Counts the checklists of one form, one after the other, holding no more than the counts.
/// Versions of the form are counted together: a key never changes meaning.
final class FormCounts {

    private static final Comparator<TownId> BY_CODE = Comparator.comparing(TownId::value);

    /// What is known of an item besides its counts.
    private record Line(Section section, Item item) {}

    private final FormVersion newest;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Tally> all = new LinkedHashMap<>();
    private final Map<String, Map<TownId, Tally>> byTown = new LinkedHashMap<>();
    private final Map<TownId, SheetTally> sheetsByTown = new TreeMap<>(BY_CODE);
    private SheetTally sheets = SheetTally.NOTHING;

    /// @param newest whose items are listed in any case, in their order
    FormCounts(FormVersion newest) {
        this.newest = newest;
        know(newest);
    }

    /// @param town null for the county's form
    void add(FormVersion form, GivenAnswers given, Evaluation follows, @Nullable TownId town) {
        know(form);
        var sheet = new SheetTally(1, follows.found().isEmpty() ? 0 : 1);
        sheets = sheets.plus(sheet);
        if (town != null) {
            sheetsByTown.merge(town, sheet, SheetTally::plus);
        }
        for (var section : form.sections()) {
            section.items().stream()
                    .filter(FormCounts::isCounted)
                    .forEach(item ->
                            keys(section, item, given)
                                    .map(key -> tally(item, key, given, follows))
                                    .forEach(tally -> add(item.key(), town, tally)));
        }
    }

    private void know(FormVersion form) {
        for (var section : form.sections()) {
            section.items().stream()
                    .filter(FormCounts::isCounted)
                    .forEach(item -> lines.putIfAbsent(item.key(), new Line(section, item)));
        }
    }

    /// @param visits how many units are to be checked with the form
    /// @param visitsByTown how many of them in each town
    /// @param towns what the towns are called
    FormResult result(
            int visits, Map<TownId, Integer> visitsByTown, Function<TownId, String> towns) {
        var known = new TreeMap<TownId, SheetTally>(BY_CODE);
        visitsByTown.keySet().forEach(town -> known.put(town, SheetTally.NOTHING));
        known.putAll(sheetsByTown);
        return new FormResult(
                newest.kind(),
                newest.name(),
                visits,
                sheets,
                known.entrySet().stream()
                        .map(entry ->
                                new TownSheets(
                                        entry.getKey(),
                                        towns.apply(entry.getKey()),
                                        visitsByTown.getOrDefault(entry.getKey(), 0),
                                        entry.getValue()))
                        .toList(),
                lines.values().stream().map(line -> item(line, towns)).toList());
    }

    private ItemResult item(Line line, Function<TownId, String> towns) {
        var item = line.item();
        return new ItemResult(
                item.key(),
                line.section().heading(),
                item.number(),
                item.question(),
                item.type(),
                all.getOrDefault(item.key(), Tally.NOTHING),
                byTown.getOrDefault(item.key(), Map.of()).entrySet().stream()
                        .map(entry ->
                                new TownTally(
                                        entry.getKey(),
                                        towns.apply(entry.getKey()),
                                        entry.getValue()))
                        .toList());
    }

    private void add(String item, @Nullable TownId town, Tally tally) {
        all.merge(item, tally, Tally::plus);
        if (town != null) {
            byTown.computeIfAbsent(item, key -> new TreeMap<>(BY_CODE))
                    .merge(town, tally, Tally::plus);
        }
    }

    private static Tally tally(Item item, AnswerKey key, GivenAnswers given, Evaluation follows) {
        if (!follows.asked().containsKey(key)) {
            return Tally.NOT_ASKED;
        }
        var answer = given.values().get(key);
        return new Tally(
                1,
                isTick(answer, true) ? 1 : 0,
                isTick(answer, false) ? 1 : 0,
                answer == null ? 1 : 0,
                isUnexpected(key, follows) ? 1 : 0,
                0,
                item.options().stream().map(option -> chosen(option, answer)).toList(),
                answer instanceof AnswerValue.Whole(var number) ? Numbers.one(number) : null);
    }

    /// The item that sums the others up would say again what they said.
    private static boolean isUnexpected(AnswerKey key, Evaluation follows) {
        return follows.problems().stream()
                .filter(problem -> !problem.item().sumsUp() || follows.raised().isEmpty())
                .anyMatch(problem -> problem.key().equals(key));
    }

    private static OptionTally chosen(Option option, @Nullable AnswerValue answer) {
        var times = answer instanceof AnswerValue.Choice(var code) && code.equals(option.code());
        return new OptionTally(option.code(), option.label(), times ? 1 : 0);
    }

    /// Once, or once for each child.
    private static Stream<AnswerKey> keys(Section section, Item item, GivenAnswers given) {
        return section.isRepeated()
                ? given.blocks().stream().map(block -> new AnswerKey(item.key(), block.id()))
                : Stream.of(AnswerKey.of(item.key()));
    }

    private static boolean isTick(@Nullable AnswerValue answer, boolean yes) {
        return answer instanceof AnswerValue.YesNo(var said) && said == yes;
    }

    /// What was written cannot be added up.
    private static boolean isCounted(Item item) {
        return item.type() != AnswerType.TEXT;
    }
}
