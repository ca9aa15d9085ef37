package org.baoxue.printing;

import org.baoxue.answers.Sheet;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers.Block;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Section;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A form with what was answered on it, or to be filled by hand.
///
/// @param county the county's name in the title
/// @param sheet null for a blank form
/// @param asked the items that are asked; on a blank form every one may be
record FilledForm(FormVersion form, String county, @Nullable Sheet sheet, Set<AnswerKey> asked) {

    private static final String NO_CHILD = "no-child-";

    static FilledForm blank(FormVersion form) {
        return new FilledForm(form, "　　　县(区)", null, Set.of());
    }

    static FilledForm of(FormVersion form, String county, Sheet sheet, Evaluation evaluation) {
        return new FilledForm(form, county, sheet, evaluation.asked().keySet());
    }

    boolean isBlank() {
        return sheet == null;
    }

    /// An item that is not asked is neither yes nor no, whatever it was answered before.
    boolean isAsked(Item item, @Nullable String block) {
        return sheet == null || asked.contains(new AnswerKey(item.key(), block));
    }

    @Nullable AnswerValue answer(Item item, @Nullable String block) {
        return sheet != null && isAsked(item, block)
                ? sheet.content().answer(new AnswerKey(item.key(), block)).value()
                : null;
    }

    /// What was written beside an answer.
    @Nullable String note(Item item, @Nullable String block) {
        return sheet != null && isAsked(item, block)
                ? sheet.content().answer(new AnswerKey(item.key(), block)).note()
                : null;
    }

    /// What corrects the record, or what it says: on paper as little as on a screen before the
    /// inspector has said what they saw.
    @Nullable AnswerValue field(FormField field, @Nullable String block) {
        return sheet == null ? null : sheet.shown(field, block);
    }

    /// Whether the paper shows what the record says under a key.
    boolean showsRecord(AnswerKey key) {
        return sheet != null
                && form.fields()
                        .filter(field -> field.key().equals(key.item()))
                        .noneMatch(field -> sheet.hides(field, key.block()));
    }

    /// The blocks of a repeated section: those of the children, and as many empty ones as the
    /// official paper has room for besides.
    List<String> blocks(Section section) {
        var children = sheet == null ? List.<Block>of() : sheet.content().blocks();
        int room = section.repetition() == null ? 0 : section.repetition().paperRoom();
        return Stream.concat(
                        children.stream().map(Block::id),
                        IntStream.range(children.size(), room).mapToObj(free -> NO_CHILD + free))
                .toList();
    }

    /// Whether the paper has lines that were not to be answered.
    boolean leavesOut() {
        return form.sections().stream().anyMatch(this::leavesOut);
    }

    private boolean leavesOut(Section section) {
        return section.isRepeated()
                ? blocks(section).stream().anyMatch(block -> leavesOut(section, block))
                : leavesOut(section, null);
    }

    private boolean leavesOut(Section section, @Nullable String block) {
        return section.items().stream().anyMatch(item -> item.printed() && !isAsked(item, block));
    }
}
