package org.baoxue.checklists.form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What follows from the answers given to a form. An item that is not asked is neither yes nor no:
/// it is in none of these lists, whatever answer it once had.
///
/// @param asked every item that is asked, in printed order, block by block
/// @param answered how many of those have an answer
/// @param problems the unexpected answers among them
/// @param missing what stands in the way of submitting
/// @param remarks what was written by hand under 存在问题, sorted
/// @param proposal what the form proposes for the item that sums it up; null where the others raise
///   no problem, or no item sums up
public record Evaluation(
        SequencedMap<AnswerKey, Item> asked,
        int answered,
        List<Problem> problems,
        List<Missing> missing,
        List<Remark> remarks,
        @Nullable Proposal proposal) {

    /// An unexpected answer.
    ///
    /// @param text what is wrong, without saying where
    /// @param block whose block it is in; null outside the repeated section
    public record Problem(
            AnswerKey key, Item item, String text, GivenAnswers.@Nullable Block block) {

        /// With the block's label in front: 王小明：未收到资助发放三联单.
        public String labelled() {
            return block == null ? text : block.label() + "：" + text;
        }
    }

    /// Something that must be given before the checklist can be submitted.
    public record Missing(AnswerKey key, Item item, Need need) {}

    /// What is missing.
    public enum Need {
        /// The answer.
        ANSWER,
        /// The answer, or a comment that says why there is none.
        ANSWER_OR_COMMENT,
        /// A comment that gives the reason: the item that sums up was answered 无 though other items
        /// raise problems.
        REASON
    }

    /// Something that was written by hand.
    public record Remark(AnswerKey key, Item item, Kind kind, String text) {

        public enum Kind {
            /// A problem that no item raises.
            PROBLEM,
            /// More about the problems that items raise.
            ADDITION,
            /// 建议: what should be done.
            SUGGESTION
        }
    }

    /// 有, and the text that says what, from the problems that other items raise.
    public record Proposal(AnswerKey key, AnswerValue value, AnswerKey detail, String text) {}

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /// The problems that single items raise, without the item that only sums them up.
    public List<Problem> raised() {
        return problems.stream().filter(problem -> !problem.item().sumsUp()).toList();
    }

    /// 存在问题, each once, in printed order: those that items raise, then what was written by hand
    /// beyond them; where there is neither, the item that sums up and was answered 有 all the same.
    public List<Problem> found() {
        var written =
                remarks.stream()
                        .filter(remark -> remark.kind() == Remark.Kind.PROBLEM)
                        .map(remark ->
                                new Problem(remark.key(), remark.item(), remark.text(), null));
        var found = Stream.concat(raised().stream(), written).toList();
        return found.isEmpty() ? problems : found;
    }

    public static Evaluation of(FormVersion form, GivenAnswers given) {
        return new Evaluating(form, given).evaluation();
    }
}
