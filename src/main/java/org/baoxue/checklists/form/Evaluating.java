package org.baoxue.checklists.form;

import static java.util.stream.Collectors.joining;

import org.baoxue.checklists.form.Evaluation.Missing;
import org.baoxue.checklists.form.Evaluation.Need;
import org.baoxue.checklists.form.Evaluation.Problem;
import org.baoxue.checklists.form.Evaluation.Proposal;
import org.baoxue.checklists.form.Evaluation.Remark;
import org.baoxue.checklists.form.GivenAnswers.Block;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// One pass down a form: a condition looks only upwards, so whatever it needs is already known.
final class Evaluating {

    private final FormVersion form;
    private final GivenAnswers given;
    private final SequencedMap<AnswerKey, Item> asked = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private int answered;
    private @Nullable Proposal proposal;

    Evaluating(FormVersion form, GivenAnswers given) {
        this.form = form;
        this.given = given;
    }

    Evaluation evaluation() {
        form.sections().forEach(this::look);
        return new Evaluation(
                Collections.unmodifiableSequencedMap(asked),
                answered,
                List.copyOf(problems),
                List.copyOf(missing),
                remarks(),
                proposal);
    }

    private List<Remark> remarks() {
        var raised = problems.stream().filter(problem -> !problem.item().sumsUp()).toList();
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue().slipRow() == SlipRow.PROBLEMS)
                .flatMap(entry ->
                        given.values().get(entry.getKey()) instanceof AnswerValue.Text(var text)
                                ? remarks(entry.getKey(), entry.getValue(), raised)
                                        .of(text)
                                        .stream()
                                : Stream.empty())
                .toList();
    }

    /// Only the text that the item which sums up asks for repeats what others raise.
    private Remarks remarks(AnswerKey key, Item item, List<Problem> raised) {
        var sumsUp = form.items().anyMatch(other -> item.key().equals(other.detail()));
        return new Remarks(key, item, sumsUp ? raised : List.of());
    }

    private void look(Section section) {
        if (!holds(section.condition(), null)) {
            return;
        }
        if (section.isRepeated()) {
            given.blocks().forEach(block -> look(section, block));
        } else {
            look(section, null);
        }
    }

    private void look(Section section, @Nullable Block block) {
        section.items().stream()
                .filter(item -> holds(item.condition(), block))
                .forEach(item -> look(item, block));
    }

    private void look(Item item, @Nullable Block block) {
        var key = new AnswerKey(item.key(), block == null ? null : block.id());
        asked.put(key, item);
        propose(key, item);
        var answer = given.values().get(key);
        if (answer == null) {
            miss(key, item);
            return;
        }
        answered++;
        if (item.raisesProblem(answer)) {
            problems.add(new Problem(key, item, problemText(key, item), block));
        } else if (proposal != null && proposal.key().equals(key) && !commented(key)) {
            missing.add(new Missing(key, item, Need.REASON));
        }
    }

    /// What was written as the detail, else the item's own words.
    private String problemText(AnswerKey key, Item item) {
        return item.detail() != null
                        && given.values().get(new AnswerKey(item.detail(), key.block()))
                                instanceof AnswerValue.Text(var written)
                ? written
                : item.problemOf(given.values().get(key));
    }

    private void propose(AnswerKey key, Item item) {
        if (item.detail() != null && !problems.isEmpty()) {
            proposal =
                    new Proposal(
                            key,
                            new AnswerValue.YesNo(true),
                            new AnswerKey(item.detail(), key.block()),
                            problems.stream()
                                    .map(Problem::labelled)
                                    .collect(joining("；", "", "。")));
        }
    }

    private void miss(AnswerKey key, Item item) {
        switch (item.ifMissing()) {
            case BLOCK -> missing.add(new Missing(key, item, Need.ANSWER));
            case WARN -> {
                if (!commented(key)) {
                    missing.add(new Missing(key, item, Need.ANSWER_OR_COMMENT));
                }
            }
            case IGNORE -> {}
        }
    }

    private boolean commented(AnswerKey key) {
        return given.commented().contains(key);
    }

    /// The other item is looked for in the same block first, then outside the blocks. Its answer
    /// counts only where it is asked itself.
    private boolean holds(@Nullable Condition condition, @Nullable Block block) {
        if (condition == null) {
            return true;
        }
        var inBlock = new AnswerKey(condition.item(), block == null ? null : block.id());
        var key = asked.containsKey(inBlock) ? inBlock : AnswerKey.of(condition.item());
        return asked.containsKey(key) && condition.is().equals(given.values().get(key));
    }
}
