package org.baoxue.checklists;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Expectation;
import org.baoxue.checklists.form.Expectation.ExpectedChoice;
import org.baoxue.checklists.form.Expectation.ExpectedMinimum;
import org.baoxue.checklists.form.Expectation.ExpectedTick;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Option;
import org.baoxue.checklists.form.Policy;
import org.baoxue.checklists.form.SlipRow;
import org.baoxue.shared.yaml.Fields;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads one item and checks that its parts fit each other.
final class ItemReading {

    private static final Map<String, AnswerType> TYPES =
            Stream.of(AnswerType.values()).collect(toMap(AnswerType::code, type -> type));
    private static final Map<String, SlipRow> SLIP_ROWS =
            Map.of("highlights", SlipRow.HIGHLIGHTS, "problems", SlipRow.PROBLEMS);

    private final Fields fields;
    private final KnownQuestions questions;
    private final AnswerType type;

    ItemReading(Fields fields, KnownQuestions questions) {
        this.fields = fields;
        this.questions = questions;
        this.type = fields.word("type", TYPES, AnswerType.YES_NO);
    }

    /// @param above the item above it in its section
    Item item(@Nullable Item above) {
        var options = options();
        var wording = fields.required("wording");
        var expectation = expectation(options);
        var item =
                new Item(
                        questions.key(fields),
                        fields.optional("number", "[1-9]\\d?"),
                        wording,
                        Objects.requireNonNullElse(fields.optional("question"), wording),
                        fields.optional("hint"),
                        type,
                        fields.number("limit", type.usualLimit()),
                        options,
                        questions.condition(fields),
                        expectation,
                        problem(expectation, options),
                        fields.word("if-missing", FormReading.POLICIES, Policy.BLOCK),
                        fields.flag("printed", true),
                        fields.flag("continues-line", false),
                        fields.optional("detail"),
                        slipRow());
        check(item, above);
        fields.nothingElse();
        questions.add(item, fields);
        return item;
    }

    private List<Option> options() {
        var choices = fields.map("choices");
        if ((choices != null) != (type == AnswerType.CHOICE)) {
            fields.wrong("choices", "an item has 'choices' exactly if its type is choice");
        }
        if (choices == null) {
            return List.of();
        }
        if (choices.keys().count() < 2) {
            fields.wrong("choices", "a choice offers at least two options");
        }
        var problems = fields.isMap("problem") ? fields.map("problem") : null;
        var options = choices.keys().map(code -> option(choices, code, problems)).toList();
        if (problems != null) {
            problems.nothingElse();
        }
        return options;
    }

    private static Option option(Fields choices, String code, @Nullable Fields problems) {
        if (!code.matches("[a-z]+(-[a-z]+)*")) {
            choices.wrong(
                    code, "the option's code '%s' must be words such as at-school".formatted(code));
        }
        return new Option(
                code, choices.required(code), problems == null ? null : problems.optional(code));
    }

    /// Where the file says nothing, 是 is expected of a 是/否 and 无 of a 有/无.
    private @Nullable Expectation expectation(List<Option> options) {
        if (fields.isList("expected")) {
            return expectedChoice(options);
        }
        var text = fields.optional("expected");
        if (text == null) {
            return type.isTicked() ? new ExpectedTick(type == AnswerType.YES_NO) : null;
        }
        if (text.equals("neutral")) {
            return null;
        }
        if (type == AnswerType.WHOLE_NUMBER && text.matches("at least \\d{1,4}")) {
            return new ExpectedMinimum(Integer.parseInt(text.substring("at least ".length())));
        }
        if (type.isTicked()
                && KnownQuestions.tick(type, text) instanceof AnswerValue.YesNo(var yes)) {
            return new ExpectedTick(yes);
        }
        fields.wrong("expected", "'%s' cannot be expected of a %s".formatted(text, type.code()));
        return null;
    }

    private Expectation expectedChoice(List<Option> options) {
        var expected = fields.words("expected");
        var offered = options.stream().map(Option::code).toList();
        expected.stream()
                .filter(code -> !offered.contains(code))
                .forEach(code ->
                        fields.wrong("expected", "'%s' is not among the choices".formatted(code)));
        return new ExpectedChoice(expected);
    }

    /// One for all unexpected answers, or for a choice one for each of them.
    private String problem(@Nullable Expectation expectation, List<Option> options) {
        if (expectation instanceof ExpectedChoice(var expected) && fields.isMap("problem")) {
            options.stream()
                    .filter(option ->
                            expected.contains(option.code()) == (option.problem() != null))
                    .forEach(option ->
                            fields.wrong(
                                    "problem",
                                    "each option that is not expected needs words, and no other: '%s'"
                                            .formatted(option.code())));
            return options.stream()
                    .flatMap(option -> Stream.ofNullable(option.problem()))
                    .collect(joining("；"));
        }
        if (expectation != null) {
            return fields.required("problem");
        }
        if (fields.has("problem")) {
            fields.wrong("problem", "a neutral item raises no problem, so it has no words for one");
        }
        return "";
    }

    private @Nullable SlipRow slipRow() {
        if (!fields.has("slip")) {
            return null;
        }
        if (type != AnswerType.TEXT) {
            fields.wrong("slip", "only a text flows into the slip by itself");
        }
        return fields.word("slip", SLIP_ROWS, SlipRow.PROBLEMS);
    }

    private void check(Item item, @Nullable Item above) {
        if (item.continuesLine()
                && (above == null || !Objects.equals(above.number(), item.number()))) {
            fields.wrong("continues-line", "the item above has not the same number");
        }
        if (item.sumsUp() && type != AnswerType.HAS_PROBLEM) {
            fields.wrong("detail", "only an item of type has-problem has a detail");
        }
    }
}
