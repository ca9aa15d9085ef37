package org.baoxue.printing;

import static java.util.stream.Collectors.joining;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Option;
import org.baoxue.checklists.form.PrintedPart;
import org.baoxue.printing.layout.Style;
import org.baoxue.printing.layout.Text;
import org.baoxue.shared.CitizenId;
import org.jspecify.annotations.Nullable;

/// Sets one item's printed words with its answer ticked or written where the form has the place.
///
/// @param grey the tone of the form's words
record AnswerText(Item item, @Nullable AnswerValue answer, double grey) {

    private static final String BLANK = "　　";
    private static final int SHORT = 14;

    private Style words() {
        return Type.TEXT.grey(grey);
    }

    private Style written() {
        return Type.WRITTEN.grey(grey);
    }

    /// Whether the answer has a place of its own beside the words.
    boolean standsBeside() {
        return item.printedParts().contains(new PrintedPart.AnswerPlace(false));
    }

    /// The words alone.
    Text wording() {
        return Text.of(item.wording(), words());
    }

    /// The answer alone, for a place of its own.
    Text beside() {
        return item.type().isTicked() ? ticks("　") : Text.of(written(answer), written());
    }

    /// The words with the answer in them or after them.
    Text inline() {
        var line = Text.empty();
        for (var part : item.printedParts()) {
            line =
                    switch (part) {
                        case PrintedPart.Words(var text) -> line.and(text, words());
                        case PrintedPart.AnswerPlace(var within) -> line.and(place(within));
                    };
        }
        return line;
    }

    private Text place(boolean within) {
        if (item.type().isTicked()) {
            return within ? ticks("") : Text.of("　", words()).and(ticks("　"));
        }
        var text = written(answer);
        return Text.of(text.isEmpty() ? BLANK : text, written());
    }

    private Text ticks(String between) {
        var yes = answer == null ? null : answer.yes();
        return Text.empty()
                .choice(item.type().tick(true), Boolean.TRUE.equals(yes), words())
                .and(between, words())
                .choice(item.type().tick(false), Boolean.FALSE.equals(yes), words());
    }

    private String written(@Nullable AnswerValue value) {
        return value instanceof AnswerValue.Choice(var code)
                ? item.options().stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst()
                        .map(Option::label)
                        .orElse(code)
                : plain(value, item.type());
    }

    /// A field's value, on a blank of at least so many ems where it is to be filled by hand.
    static Text field(@Nullable AnswerValue value, FormField field, int ems) {
        var words = plain(value, field.type());
        if (ems == 0) {
            return Text.of(words, Type.WRITTEN);
        }
        return words.isEmpty()
                ? Text.of("　".repeat(ems), Type.TEXT.underline())
                : Text.of(unbroken(words), Type.WRITTEN.underline());
    }

    /// A short name stands on one line.
    static String unbroken(String words) {
        return words.length() > SHORT
                ? words
                : words.codePoints()
                        .mapToObj(Character::toString)
                        .collect(joining(String.valueOf(Text.NO_BREAK)));
    }

    private static String plain(@Nullable AnswerValue value, AnswerType type) {
        return switch (value) {
            case null -> type == AnswerType.DATE ? Written.EMPTY_DAY : "";
            case AnswerValue.Day(var day) -> Written.day(day);
            default -> CitizenId.maskedIn(value.format());
        };
    }
}
