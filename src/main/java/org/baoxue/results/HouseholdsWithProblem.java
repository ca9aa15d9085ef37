package org.baoxue.results;

import org.baoxue.sampling.HouseholdReplacement.Reason;
import org.baoxue.shared.HouseholdId;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// 有问题户: what share of the county's eligible households has a problem, twice.
///
/// A household is counted, cannot be visited, or is still open. As long as any is open the result
/// is provisional: it rests on the towns that have none open, and knows no worst case.
///
/// @param leavingOut from those that were counted; null where no town is without an open one
/// @param worstCase as if each one that could not be visited had a problem; null as long as any is
///   open, and where none was approached
/// @param visited how many are counted, wherever they lie
/// @param withProblem how many of those have a problem
/// @param unreachable how many could not be visited
/// @param open how many are still to be counted; they are neither of these
/// @param method how this came about
public record HouseholdsWithProblem(
        @Nullable ShareWithInterval leavingOut,
        @Nullable ShareWithInterval worstCase,
        int visited,
        int withProblem,
        int unreachable,
        int open,
        MethodNote method) {

    /// 口径: how the share treats those that could not be visited.
    public enum Reading {
        LEAVING_OUT("剔除未能到访户"),
        WORST_CASE("最不利情形：未能到访户均计为有问题");

        private final String label;

        Reading(String label) {
            this.label = label;
        }

        /// As papers say it.
        public String label() {
            return label;
        }
    }

    /// How far the result has come, as papers say it.
    public String standing() {
        return open == 0 ? "全部计入" : "阶段性结果，尚有%d户未计入".formatted(open);
    }

    /// The shares to be shown, each under its reading: no worst case as long as any is open.
    public SequencedMap<Reading, Optional<ShareWithInterval>> shares() {
        var shares = new LinkedHashMap<Reading, Optional<ShareWithInterval>>();
        shares.put(Reading.LEAVING_OUT, Optional.ofNullable(leavingOut));
        if (open == 0) {
            shares.put(Reading.WORST_CASE, Optional.ofNullable(worstCase));
        }
        return shares;
    }

    /// 方法说明: which households count how.
    ///
    /// @param drawn how many the draw took
    /// @param estimated how many counted and unreachable ones in the drawn villages the estimate
    ///   rests on
    /// @param outside those from outside the drawn villages: their answers are counted, the
    ///   estimate does without them, since they had no known chance to be drawn
    /// @param replaced those that could not be visited
    /// @param open those still to be counted
    /// @param text all of it in words
    public record MethodNote(
            int drawn,
            int estimated,
            List<HouseholdId> outside,
            List<Replaced> replaced,
            List<HouseholdId> open,
            String text) {
        public MethodNote {
            outside = List.copyOf(outside);
            replaced = List.copyOf(replaced);
            open = List.copyOf(open);
        }
    }

    /// A household that could not be visited.
    ///
    /// @param substitute who was visited instead; null where nobody was left
    public record Replaced(
            HouseholdId household, Reason reason, @Nullable HouseholdId substitute) {}
}
