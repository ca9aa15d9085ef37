package org.baoxue.results;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

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
    /// @param towns each town that has units to be checked, in the order of the codes
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
    /// @param withProblem 有问题: those with an unexpected answer, or a problem written by hand
    public record SheetTally(int sheets, int withProblem) {

        static final SheetTally NOTHING = new SheetTally(0, 0);

        SheetTally plus(SheetTally other) {
            return new SheetTally(sheets + other.sheets, withProblem + other.withProblem);
        }
    }

    /// The checklists of one town.
    ///
    /// @param visits how many units are to be checked there
    public record TownSheets(TownId town, String name, int visits, SheetTally tally) {}

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
    /// @param unexpected answered otherwise than expected: a problem; the item that sums a form up
    ///   only where no other item says what is wrong
    /// @param notAsked how often its condition did not hold
    /// @param chosen of an item that offers a choice, how often each option was chosen
    /// @param numbers of an item that asks for a number, what the numbers come to; null where none
    ///   was given
    public record Tally(
            int asked,
            int yes,
            int no,
            int unanswered,
            int unexpected,
            int notAsked,
            List<OptionTally> chosen,
            @Nullable Numbers numbers) {

        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);
        static final Tally NOT_ASKED = new Tally(0, 0, 0, 0, 0, 1);

        public Tally {
            chosen = List.copyOf(chosen);
        }

        /// Of an item that is ticked.
        public Tally(int asked, int yes, int no, int unanswered, int unexpected, int notAsked) {
            this(asked, yes, no, unanswered, unexpected, notAsked, List.of(), null);
        }

        Tally plus(Tally other) {
            return new Tally(
                    asked + other.asked,
                    yes + other.yes,
                    no + other.no,
                    unanswered + other.unanswered,
                    unexpected + other.unexpected,
                    notAsked + other.notAsked,
                    OptionTally.sum(chosen, other.chosen),
                    Numbers.sum(numbers, other.numbers));
        }
    }

    /// How often an option was chosen.
    ///
    /// @param option its code
    public record OptionTally(String option, String label, int times) {

        /// In the order of the form, options of its other versions last.
        private static List<OptionTally> sum(List<OptionTally> ours, List<OptionTally> theirs) {
            var options = new LinkedHashMap<String, OptionTally>();
            Stream.of(ours, theirs)
                    .flatMap(List::stream)
                    .forEach(one -> options.merge(one.option, one, OptionTally::plus));
            return List.copyOf(options.values());
        }

        private OptionTally plus(OptionTally other) {
            return new OptionTally(option, label, times + other.times);
        }
    }

    /// What the numbers given to an item come to.
    ///
    /// @param given how many were given
    public record Numbers(int given, int sum, int least, int most) {

        static Numbers one(int number) {
            return new Numbers(1, number, number, number);
        }

        public double mean() {
            return (double) sum / given;
        }

        private static @Nullable Numbers sum(@Nullable Numbers ours, @Nullable Numbers theirs) {
            return ours == null ? theirs : theirs == null ? ours : ours.plus(theirs);
        }

        private Numbers plus(Numbers other) {
            return new Numbers(
                    given + other.given,
                    sum + other.sum,
                    Math.min(least, other.least),
                    Math.max(most, other.most));
        }
    }

    public Results {
        forms = List.copyOf(forms);
    }
}
