package org.baoxue.results;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// 复查结果: what a review's checklists add up to.
///
/// @param counted which checklists were counted
/// @param forms in the order of their numbers
/// @param households null before the draw
public record Results(
        ReviewId review,
        CountedSheets counted,
        Instant countedAt,
        List<FormResult> forms,
        @Nullable HouseholdsWithProblem households) {

    /// Which checklists are counted.
    public enum CountedSheets {
        /// Those that the leaders accepted (已通过).
        ACCEPTED,
        /// Those that wait for the leader, too (已提交及已通过).
        SUBMITTED
    }

    /// What the checklists of one form add up to.
    ///
    /// @param name such as 镇政府核查表
    /// @param visits how many units are to be checked with it
    /// @param items those that can be counted, in printed order
    public record FormResult(
            FormKind form,
            String name,
            int visits,
            SheetTally all,
            List<TownSheets> towns,
            List<ItemResult> items) {
        public FormResult {
            towns = List.copyOf(towns);
            items = List.copyOf(items);
        }
    }

    /// How many checklists.
    ///
    /// @param withProblem those with an unexpected answer
    public record SheetTally(int sheets, int withProblem) {

        SheetTally plus(SheetTally other) {
            return new SheetTally(sheets + other.sheets, withProblem + other.withProblem);
        }
    }

    /// The checklists of one town.
    public record TownSheets(TownId town, String name, SheetTally tally) {}

    /// How an item was answered.
    ///
    /// @param section the heading that it stands under
    /// @param number as printed; null where the paper has none
    /// @param towns each town that has checklists of the form, in the order of the codes
    public record ItemResult(
            String key,
            String section,
            @Nullable String number,
            String wording,
            AnswerType type,
            Tally all,
            List<TownTally> towns) {
        public ItemResult {
            towns = List.copyOf(towns);
        }
    }

    /// An item's answers in one town.
    public record TownTally(TownId town, String name, Tally tally) {}

    /// How an item was answered; an item of the children's blocks once for each child. An item that
    /// was not asked is neither yes nor no.
    ///
    /// @param asked how often it was asked
    /// @param yes 是 or 有; 0 for an item that is not ticked
    /// @param no 否 or 无; 0 for an item that is not ticked
    /// @param unanswered asked, and left without an answer
    /// @param unexpected answered otherwise than expected: a problem
    /// @param notAsked how often its condition did not hold
    public record Tally(int asked, int yes, int no, int unanswered, int unexpected, int notAsked) {

        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);
        static final Tally NOT_ASKED = new Tally(0, 0, 0, 0, 0, 1);

        Tally plus(Tally other) {
            return new Tally(
                    asked + other.asked,
                    yes + other.yes,
                    no + other.no,
                    unanswered + other.unanswered,
                    unexpected + other.unexpected,
                    notAsked + other.notAsked);
        }
    }

    public Results {
        forms = List.copyOf(forms);
    }
}
