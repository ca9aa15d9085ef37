package org.baoxue.answers;

import org.baoxue.answers.Sheet.Recorded;
import org.baoxue.answers.sync.Answer;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.GivenAnswers;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands on a sheet: what the record said and, before that, what the team says.
public record SheetContent(
        List<Recorded> recorded, List<RecordBlock> recordBlocks, List<Answer> answers) {

    /// The field with which a child's block begins that the record lacks.
    public static final String BLOCK_NAME = "child.name";

    /// Everything said under a key.
    public Answer answer(AnswerKey key) {
        return answers.stream()
                .filter(answer -> answer.key().equals(key))
                .findFirst()
                .orElseGet(() -> Answer.none(key));
    }

    /// What a field or item has as its value: the answer, else what the record says; null where
    /// neither is.
    public @Nullable AnswerValue value(AnswerKey key) {
        var answer = answer(key).value();
        return answer != null ? answer : recordedValue(key);
    }

    public @Nullable AnswerValue recordedValue(AnswerKey key) {
        return recorded.stream()
                .filter(recorded -> recorded.key().equals(key))
                .findFirst()
                .map(Recorded::value)
                .orElse(null);
    }

    /// Whether an answer says nothing else than the one that stands under its key.
    boolean says(Answer other) {
        return other.said().equals(answer(other.key()).said());
    }

    /// The children's blocks: those of the record, then those of children that the record lacks,
    /// which begin with a name under a key of their own and end when it is taken back.
    public List<GivenAnswers.Block> blocks() {
        return Stream.concat(
                        recordBlocks.stream().map(RecordBlock::id),
                        answers.stream().flatMap(SheetContent::addedBlock))
                .distinct()
                .map(block -> new GivenAnswers.Block(block, label(block)))
                .toList();
    }

    /// The block that a key belongs to; empty outside the blocks.
    public Optional<GivenAnswers.Block> block(AnswerKey key) {
        return blocks().stream().filter(block -> block.id().equals(key.block())).findFirst();
    }

    /// Where the record has this block: the child and what the roll says; empty for a block that
    /// the team added.
    public Optional<RecordBlock> recordBlock(String block) {
        return recordBlocks.stream().filter(found -> found.id().equals(block)).findFirst();
    }

    /// What follows from this sheet is asked of these.
    public GivenAnswers given() {
        var values = new HashMap<AnswerKey, AnswerValue>();
        var commented = new HashSet<AnswerKey>();
        for (var answer : answers) {
            var said = answer.said();
            if (said.value() != null) {
                values.put(answer.key(), said.value());
            }
            if (said.note() != null) {
                commented.add(answer.key());
            }
        }
        return new GivenAnswers(values, blocks(), commented);
    }

    private String label(String block) {
        var name = value(new AnswerKey(BLOCK_NAME, block));
        return name instanceof AnswerValue.Text(var text) ? text : "";
    }

    private static Stream<String> addedBlock(Answer answer) {
        return answer.key().item().equals(BLOCK_NAME) && answer.value() != null
                ? Stream.ofNullable(answer.key().block())
                : Stream.empty();
    }
}
