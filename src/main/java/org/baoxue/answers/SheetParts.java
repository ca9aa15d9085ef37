package org.baoxue.answers;

import org.baoxue.answers.RecordBlock.RollEntry;
import org.baoxue.answers.sync.Answer;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.Evaluation.Problem;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers.Block;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Section;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A sheet laid over its form, part by part, as a screen shows it.
record SheetParts(Sheet sheet, FormVersion form, Evaluation evaluation) {

    /// One item with what was said of it.
    ///
    /// @param block the block's id; null outside the blocks
    /// @param asked whether it is asked, as the other answers stand
    /// @param problem what is wrong with the answer; null where nothing is
    record SheetItem(
            AnswerKey key,
            @Nullable String block,
            Item item,
            boolean asked,
            Answer answer,
            @Nullable String problem) {}

    /// One field of the form with what the record says and what was corrected.
    ///
    /// @param hidden whether the record's word is kept back until the inspector has said what they
    ///   saw
    /// @param recorded what the record says; null where it is hidden, too
    /// @param value the correction, else what the record says
    record SheetField(
            AnswerKey key,
            @Nullable String block,
            FormField field,
            boolean hidden,
            @Nullable AnswerValue recorded,
            @Nullable AnswerValue value,
            Answer answer) {}

    /// One child's block.
    ///
    /// @param added whether the team added it, since the record lacks the child
    /// @param roll null where it is hidden, and for a block that was added
    record SheetBlock(
            String id,
            String label,
            boolean added,
            List<SheetField> fields,
            List<SheetItem> items,
            @Nullable RollEntry roll) {}

    /// Those outside the blocks, in printed order.
    List<SheetItem> items() {
        return form.sections().stream()
                .filter(section -> !section.isRepeated())
                .flatMap(section -> section.items().stream())
                .map(item -> item(item, null))
                .toList();
    }

    /// Those outside the blocks, in printed order.
    List<SheetField> fields() {
        var inSections =
                form.sections().stream()
                        .filter(section -> !section.isRepeated())
                        .flatMap(section -> section.fields().stream());
        return Stream.of(form.head().stream(), inSections, form.foot().stream())
                .flatMap(fields -> fields)
                .map(field -> field(field, null))
                .toList();
    }

    List<SheetBlock> blocks() {
        return form.sections().stream()
                .filter(Section::isRepeated)
                .flatMap(section ->
                        sheet.content().blocks().stream().map(block -> block(section, block)))
                .toList();
    }

    private SheetBlock block(Section section, Block block) {
        var recorded = sheet.content().recordBlock(block.id());
        return new SheetBlock(
                block.id(),
                block.label(),
                recorded.isEmpty(),
                section.fields().stream().map(field -> field(field, block.id())).toList(),
                section.items().stream().map(item -> item(item, block.id())).toList(),
                recorded.filter(known -> !hidesRoll(section, block.id()))
                        .map(RecordBlock::roll)
                        .orElse(null));
    }

    private SheetItem item(Item item, @Nullable String block) {
        var key = new AnswerKey(item.key(), block);
        var problem =
                evaluation.problems().stream()
                        .filter(found -> found.key().equals(key))
                        .findFirst()
                        .map(Problem::text)
                        .orElse(null);
        var asked = evaluation.asked().containsKey(key);
        return new SheetItem(key, block, item, asked, sheet.content().answer(key), problem);
    }

    private SheetField field(FormField field, @Nullable String block) {
        var key = new AnswerKey(field.key(), block);
        var hidden = sheet.hides(field, block);
        var answer = sheet.content().answer(key);
        return new SheetField(
                key,
                block,
                field,
                hidden,
                hidden ? null : sheet.content().recordedValue(key),
                sheet.shown(field, block),
                answer);
    }

    /// The roll is as hidden as any field of the block that waits for an answer.
    private boolean hidesRoll(Section section, String block) {
        return section.fields().stream().anyMatch(field -> sheet.hides(field, block));
    }
}
