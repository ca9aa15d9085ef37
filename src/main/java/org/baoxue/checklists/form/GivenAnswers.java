package org.baoxue.checklists.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A checklist as filled so far.
///
/// @param values the answers as they stand, those to items no longer asked included
/// @param blocks the blocks of the repeated section, in their order
/// @param commented where the inspector wrote a comment beside an item, answered or not
public record GivenAnswers(
        Map<AnswerKey, AnswerValue> values, List<Block> blocks, Set<AnswerKey> commented) {

    /// One child's block.
    ///
    /// @param label the child's name, to say whose problem it is
    public record Block(String id, String label) {}

    public GivenAnswers {
        values = Map.copyOf(values);
        blocks = List.copyOf(blocks);
        commented = Set.copyOf(commented);
    }
}
